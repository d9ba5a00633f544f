import type { Person, Role } from '@yizhan/shared/people'
import type { Command, Roster, RosterMember, Squad, Station } from '@yizhan/shared/stations'
import type { Street } from './geography'
import signs from './huancui/signs.json'
import defaults from './huancui/station-defaults.json'

/** The station whose staff the demo people are: the first community of 竹岛街道. */
export const DEMO_STATION_ID = 'station-371002003006'
const DEMO_SQUAD_ID = 'squad-371002003'

export const squadIdOf = (streetCode: string): string => `squad-${streetCode}`

type Post = 'keeper' | 'officer-1' | 'officer-2' | 'assistant'
const DEMO_IDS: Readonly<Record<Post, string>> = {
  keeper: 'station-keeper-1',
  'officer-1': 'officer-1',
  'officer-2': 'officer-2',
  assistant: 'assistant-1',
}

const idAt = (stationId: string, post: Post): string =>
  stationId === DEMO_STATION_ID ? DEMO_IDS[post] : `${stationId}-${post}`

/** A keeper, two officers and an assistant, with their weekly hours. */
export const rosterOf = ({ id, sign }: Station): Roster => {
  const { duty } = defaults
  /** The demo station’s officers are always on duty, so that the demo answers whenever it is tried. */
  const hoursOf = (usual: RosterMember['duty']) => (id === DEMO_STATION_ID ? duty.demoOfficers : usual)
  const member = (post: Post, role: Role, as: string, hours: RosterMember['duty']): RosterMember => ({
    personId: idAt(id, post),
    role,
    sign: `${sign} ${as}`,
    duty: hours,
  })
  return {
    stationId: id,
    members: [
      member('keeper', 'stationKeeper', signs.stationKeeper, duty.stationKeeper),
      member('officer-1', 'officer', `${signs.officer}1`, hoursOf(duty.officer1)),
      member('officer-2', 'officer', `${signs.officer}2`, hoursOf(duty.officer2)),
      member('assistant', 'assistant', signs.assistant, duty.assistant),
    ],
    exceptions: [],
  }
}

/** 竹岛街道 → 竹岛中队 */
const squadName = (street: string): string => street.replace(/(街道|镇)$/, signs.squad)

export const squadOf = ({ code, name }: Street): Squad => {
  const id = squadIdOf(code)
  const called = squadName(name)
  return {
    id,
    name: called,
    streetCode: code,
    leader: {
      personId: id === DEMO_SQUAD_ID ? 'squad-leader-1' : `${id}-leader`,
      role: 'squadLeader',
      sign: `${called} ${signs.squadLeader}`,
    },
    dutyOfficer: { personId: `${id}-duty-officer`, role: 'officer', sign: `${called} ${signs.dutyOfficer}` },
  }
}

export const COMMAND: Command = {
  commandCentre: { personId: 'commander-1', role: 'commander', sign: signs.commander },
  bureauLeader: { personId: 'bureau-leader-1', role: 'bureauLeader', sign: signs.bureauLeader },
}

const someone = (id: string, role: Role, sign: string): Person => ({ id, role, sign, consents: [] })

const numbered = (role: 'resident' | 'volunteer', count: number): Person[] =>
  signs.ordinals
    .slice(0, count)
    .map((ordinal, index) => someone(`${role}-${index + 1}`, role, `${signs[role]}${ordinal}`))

const DEMO_OTHERS = [
  ['partner-1', 'partner'],
  ['contractor-worker-1', 'contractorWorker'],
  ['collector-1', 'collector'],
  ['auditor-1', 'auditor'],
  ['administrator-1', 'administrator'],
] as const
const AT_DEMO_STATION: readonly Role[] = ['partner', 'contractorWorker', 'collector']

const demoOthers = (): Person[] =>
  DEMO_OTHERS.map(([id, role]) => ({
    ...someone(id, role, signs[role]),
    ...(AT_DEMO_STATION.includes(role) ? { stationId: DEMO_STATION_ID, squadId: DEMO_SQUAD_ID } : {}),
  }))

/** Everybody with a post, and the demo residents; pure, so that seeding twice gives the same people. */
export const peopleOf = (stations: readonly Station[], squads: readonly Squad[]): Person[] => [
  ...numbered('resident', 5),
  ...numbered('volunteer', 3),
  ...stations.flatMap((station) =>
    rosterOf(station).members.map(({ personId, role, sign }) => ({
      ...someone(personId, role, sign),
      stationId: station.id,
      squadId: station.squadId,
    })),
  ),
  ...squads.flatMap(({ id, leader, dutyOfficer }) =>
    [leader, dutyOfficer].map((a) => ({ ...someone(a.personId, a.role, a.sign), squadId: id })),
  ),
  ...[COMMAND.commandCentre, COMMAND.bureauLeader].map((a) => someone(a.personId, a.role, a.sign)),
  ...demoOthers(),
]

/** The people one may sign in as on one machine, in the order in which they are offered. */
export const DEMO_PEOPLE: readonly string[] = [
  ...[1, 2, 3, 4, 5].map((n) => `resident-${n}`),
  ...[1, 2, 3].map((n) => `volunteer-${n}`),
  'officer-1',
  'officer-2',
  'assistant-1',
  'station-keeper-1',
  'squad-leader-1',
  'commander-1',
  'bureau-leader-1',
  'partner-1',
  'contractor-worker-1',
  'collector-1',
  'auditor-1',
  'administrator-1',
]
