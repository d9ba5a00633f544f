import type { Availability, VolunteerProfile } from '@yizhan/shared/activities'
import type { Person, Role } from '@yizhan/shared/people'
import type { Command, DayHours, Roster, RosterMember, Squad, Station } from '@yizhan/shared/stations'
import type { Street } from './geography'
import signs from './huancui/signs.json'
import defaults from './huancui/station-defaults.json'

/** The station whose staff the demo people are: the first community of 竹岛街道. */
export const DEMO_STATION_ID = 'station-371002003006'
const DEMO_SQUAD_ID = 'squad-371002003'
const DEMO_NIGHT_OFFICER = 'night-officer-1'

export const squadIdOf = (streetCode: string): string => `squad-${streetCode}`

const DEMO_SINCE = '2026-03-05T01:00:00.000Z'

export type DemoVolunteer = VolunteerProfile & { readonly personId: string }

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
  const restOf = (usual: DayHours[]) => (id === DEMO_STATION_ID ? duty.demoOfficers : usual)
  const member = (
    post: Post,
    role: Role,
    as: string,
    hours: RosterMember['duty'],
    onHolidays: DayHours[] = [],
  ): RosterMember => ({
    personId: idAt(id, post),
    role,
    sign: `${sign} ${as}`,
    duty: hours,
    onHolidays,
  })
  return {
    stationId: id,
    members: [
      member('keeper', 'stationKeeper', signs.stationKeeper, duty.stationKeeper),
      member('officer-1', 'officer', `${signs.officer}1`, hoursOf(duty.officer1), restOf(duty.onHolidays)),
      member('officer-2', 'officer', `${signs.officer}2`, hoursOf(duty.officer2), restOf([])),
      member('assistant', 'assistant', signs.assistant, duty.assistant),
      ...(id === DEMO_STATION_ID ? demoHelpers(duty.assistant) : []),
    ],
    exceptions: [],
  }
}

/** Who helps the demo station and may be given tasks there; never among its officers on duty. */
const demoHelpers = (duty: RosterMember['duty']): RosterMember[] =>
  AT_DEMO_STATION.map(([personId, role]) => ({ personId, role, sign: signs[role], duty }))

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
    nightDuty: [
      {
        personId: id === DEMO_SQUAD_ID ? DEMO_NIGHT_OFFICER : `${id}-night-officer`,
        role: 'officer',
        sign: `${called} ${signs.nightOfficer}`,
        duty: defaults.nightDuty,
        onHolidays: defaults.nightDuty,
      },
    ],
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

const DEMO_AVAILABILITY: Availability[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
  (['morning', 'afternoon'] as const).map((part) => ({ weekday, part })),
)

/** The demo volunteers serve at the demo station; their numbers are none that is ever given. */
export const demoVolunteers = (): DemoVolunteer[] =>
  numbered('volunteer', 3).map(({ id, sign }, index) => ({
    personId: id,
    name: sign,
    number: `HC-D0000${index + 1}`,
    stationId: DEMO_STATION_ID,
    availability: DEMO_AVAILABILITY,
    roles: [],
    trainings: [],
    agreedAt: DEMO_SINCE,
    since: DEMO_SINCE,
    version: 1,
  }))

const AT_DEMO_STATION = [
  ['partner-1', 'partner'],
  ['contractor-worker-1', 'contractorWorker'],
  ['collector-1', 'collector'],
] as const

const DEMO_OTHERS = [
  ['auditor-1', 'auditor'],
  ['administrator-1', 'administrator'],
] as const

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
  ...squads.flatMap(({ id, leader, dutyOfficer, nightDuty = [] }) =>
    [leader, dutyOfficer, ...nightDuty].map((a) => ({
      ...someone(a.personId, a.role, a.sign),
      ...(a.personId === DEMO_NIGHT_OFFICER ? { stationId: DEMO_STATION_ID } : {}),
      squadId: id,
    })),
  ),
  ...[COMMAND.commandCentre, COMMAND.bureauLeader].map((a) => someone(a.personId, a.role, a.sign)),
  ...DEMO_OTHERS.map(([id, role]) => someone(id, role, signs[role])),
]

/** The people one may sign in as on one machine, in the order in which they are offered. */
export const DEMO_PEOPLE: readonly string[] = [
  ...[1, 2, 3, 4, 5].map((n) => `resident-${n}`),
  ...[1, 2, 3].map((n) => `volunteer-${n}`),
  'officer-1',
  'officer-2',
  DEMO_NIGHT_OFFICER,
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
