import * as z from 'zod/mini'

/** Everyone the product knows by role. `guest` is a web visitor who may report and track, nothing else. */
export const ROLES = [
  'guest',
  'resident',
  'volunteer',
  'officer',
  'assistant',
  'stationKeeper',
  'squadLeader',
  'commander',
  'bureauLeader',
  'partner',
  'contractorWorker',
  'collector',
  'auditor',
  'administrator',
] as const

export const role = z.enum(ROLES)
export type Role = z.infer<typeof role>

export const STAFF_ROLES = [
  'officer',
  'assistant',
  'stationKeeper',
  'squadLeader',
  'commander',
  'bureauLeader',
  'collector',
] as const satisfies readonly Role[]

export const isStaff = (who: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(who)

const BESIDE_STAFF: readonly Role[] = ['partner', 'contractorWorker', 'auditor']

/** Who has a desk: staff, those who do tasks for them (城管+), and whoever audits them. */
export const worksAtDesk = (who: Role): boolean => isStaff(who) || BESIDE_STAFF.includes(who)
