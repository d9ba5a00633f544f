import { isStaff, type Role } from '../kernel/roles'
import type { Actor } from './case'

/** Whom a task of a case may be given to (城管+, S25). */
const HELPERS: readonly Role[] = [
  'officer',
  'assistant',
  'collector',
  'stationKeeper',
  'partner',
  'contractorWorker',
]

/** Who can answer for a case to its reporter. */
const ANSWERERS: readonly Role[] = ['officer', 'stationKeeper', 'squadLeader', 'commander']

export const mayHelp = ({ role }: Pick<Actor, 'role'>): boolean => HELPERS.includes(role)
export const mayAnswer = ({ role }: Pick<Actor, 'role'>): boolean => ANSWERERS.includes(role)

/** Of those who read a case for its desk: who helps from outside reads what the task needs, and takes no file away. */
export const mayTakeFile = (who: Role): boolean => isStaff(who) || who === 'auditor'
