import type { Role } from './roles'

/** How far a permission reaches: what is one's own, one's station's, one's squad's (the stations of its streets), or the whole district's. */
export type Scope = 'own' | 'station' | 'squad' | 'district'

type Grant = Partial<Record<Role, Scope>>

const everyone = (roles: readonly Role[], scope: Scope): Grant =>
  Object.fromEntries(roles.map((r) => [r, scope]))

const RESIDENTS: readonly Role[] = ['guest', 'resident', 'volunteer']
const MEMBERS: readonly Role[] = ['resident', 'volunteer']
const FIELD_STAFF: readonly Role[] = ['officer', 'assistant', 'collector']
const WORKERS: readonly Role[] = ['partner', 'contractorWorker']
const LEADERS: readonly Role[] = ['stationKeeper', 'squadLeader', 'commander', 'bureauLeader']
const PEOPLE: readonly Role[] = [
  ...MEMBERS,
  ...FIELD_STAFF,
  ...WORKERS,
  ...LEADERS,
  'auditor',
  'administrator',
]

/**
 * Which role may do what, and how far. The server enforces it at the door of each operation, the screens read it,
 * and the endpoint × role walk is made from it. What may be done to one case in one state is the transition
 * table's to say (`cases/transitions.ts`).
 */
export const PERMISSIONS = {
  reportCase: everyone([...RESIDENTS, ...FIELD_STAFF, ...WORKERS, ...LEADERS], 'own'),
  sendPhotos: everyone([...RESIDENTS, ...FIELD_STAFF, ...WORKERS, ...LEADERS], 'own'),
  followCase: everyone(
    PEOPLE.filter((r) => r !== 'auditor' && r !== 'administrator'),
    'own',
  ),
  readCases: {
    ...everyone([...RESIDENTS, ...WORKERS], 'own'),
    ...everyone(FIELD_STAFF, 'station'),
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    bureauLeader: 'district',
    auditor: 'district',
  } as Grant,
  actOnCase: {
    ...everyone([...RESIDENTS, ...WORKERS], 'own'),
    ...everyone(FIELD_STAFF, 'station'),
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    bureauLeader: 'district',
  } as Grant,
  /** The name-free phone a reporter left for being called back; each look is logged (PIPL 17, 44). */
  readContact: {
    officer: 'own',
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
  } as Grant,
  /** 典型案例: an anonymised story of a closed case; whoever drafted it never publishes it. */
  draftTypicalCase: {
    officer: 'station',
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
  } as Grant,
  reviewTypicalCase: { squadLeader: 'squad', commander: 'district' } as Grant,
  /** What of a case the public may see. */
  moderate: { stationKeeper: 'station', squadLeader: 'squad', commander: 'district' } as Grant,
  /** Who has looked at a case. */
  readLooks: {
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    bureauLeader: 'district',
    auditor: 'district',
  } as Grant,
  /** What staff looked at and did, case by case or person by person. */
  audit: { auditor: 'district' } as Grant,
  /** How many cases were settled by service, management and enforcement (721). */
  readOutcomes: {
    ...everyone(FIELD_STAFF, 'station'),
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    bureauLeader: 'district',
    auditor: 'district',
  } as Grant,
  /** Making, changing and cancelling sessions and series, moving somebody up, correcting who came. */
  planActivities: { stationKeeper: 'station', squadLeader: 'squad', commander: 'district' } as Grant,
  /** The list at the door, with the names that people gave for it. */
  checkIn: {
    officer: 'station',
    assistant: 'station',
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
  } as Grant,
  bookSession: everyone(MEMBERS, 'own'),
  volunteer: everyone(MEMBERS, 'own'),
  /** Trainings, hours and calls of volunteers. */
  keepVolunteers: { stationKeeper: 'station', squadLeader: 'squad', commander: 'district' } as Grant,
  supportTopics: everyone(MEMBERS, 'own'),
  /** What of a talk becomes whose duty. */
  manageDuties: { stationKeeper: 'station', squadLeader: 'squad', commander: 'district' } as Grant,
  /** Doing what a talk agreed on: one’s own duties, or those of one’s stations. */
  doDuties: {
    officer: 'own',
    assistant: 'own',
    partner: 'own',
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
  } as Grant,
  ownAccount: everyone([...RESIDENTS, ...PEOPLE.filter((r) => !MEMBERS.includes(r))], 'own'),
  readRoster: {
    officer: 'station',
    assistant: 'station',
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    bureauLeader: 'district',
    auditor: 'district',
    administrator: 'district',
  } as Grant,
  changeRoster: {
    stationKeeper: 'station',
    squadLeader: 'squad',
    commander: 'district',
    administrator: 'district',
  } as Grant,
  /** The tables that decide whose duty what is and by when: read by those who answer for them, and by the auditor. */
  readSettings: everyone([...LEADERS, 'auditor', 'administrator'], 'district'),
  /** Which of the tables each of them may change is `mayChangeSettings`’ to say. */
  changeSettings: everyone(['commander', 'administrator'], 'district'),
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof PERMISSIONS

/** How far `who` may use `permission`; undefined when not at all. */
export const scopeOf = (who: Role, permission: Permission): Scope | undefined =>
  (PERMISSIONS[permission] as Grant)[who]

export interface Post {
  readonly personId: string
  readonly role: Role
  readonly stationId?: string | undefined
  readonly squadId?: string | undefined
}

/** Whether something belonging to this station (of this squad) or to one of these people lies within a scope. */
export const reaches = (
  scope: Scope | undefined,
  post: Post,
  thing: { stationId: string; squadId: string; people: readonly string[] },
): boolean => {
  if (scope === undefined) return false
  if (thing.people.includes(post.personId)) return true
  if (scope === 'district') return true
  if (scope === 'squad') return post.squadId === thing.squadId
  if (scope === 'station') return post.stationId === thing.stationId
  return false
}
