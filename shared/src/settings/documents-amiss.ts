import { dutyTableAmiss } from '../cases'
import type { FieldRefusal } from '../kernel/refusals'
import type { Actor } from '../people'
import { amissWhen, twice } from './amiss'
import { calendarAmiss, calendarWarnings } from './calendar-amiss'
import { categoriesAmiss } from './category-amiss'
import { districtAmiss, squadsAmiss } from './district-amiss'
import type { SettingsTable } from './names'
import { rulesAmiss } from './rules-amiss'
import type { SettingsDocuments } from './tables'

/** What the documents are checked against, besides each other. */
export interface Surroundings {
  /** The day in Asia/Shanghai. */
  readonly today: string
  /** The squads that stations belong to. */
  readonly stationSquads: ReadonlySet<string>
  /** Categories that there are: cases lean on them for good. */
  readonly categoryCodes: readonly string[]
  /** Posts of everybody whom the documents name, as far as they exist. */
  readonly people: ReadonlyMap<string, Pick<Actor, 'role'>>
}

interface Named {
  readonly table: SettingsTable
  readonly path: string
  readonly who: Actor
}

/** Everybody whom the squads and the command name, by where they stand; of those documents that are given. */
export const peopleNamed = ({
  squads = [],
  command,
}: Partial<Pick<SettingsDocuments, 'squads' | 'command'>>): Named[] => [
  ...squads.flatMap(({ id, leader, dutyOfficer, nightDuty = [] }): Named[] => [
    { table: 'squads', path: `${id}.leader`, who: leader },
    { table: 'squads', path: `${id}.dutyOfficer`, who: dutyOfficer },
    ...nightDuty.map((who) => ({
      table: 'squads' as const,
      path: `${id}.nightDuty.${who.personId}`,
      who,
    })),
  ]),
  ...Object.entries(command ?? {}).map(([path, who]): Named => ({ table: 'command', path, who })),
]

interface Check {
  /** The documents that it reads: it is made when one of them changes. */
  readonly reads: readonly SettingsTable[]
  /** The document in which what is amiss has to be put right. */
  readonly of: SettingsTable
  readonly amiss: (documents: SettingsDocuments, around: Surroundings) => readonly FieldRefusal[]
}

const unknownPeople =
  (table: SettingsTable): Check['amiss'] =>
  (documents, { people }) =>
    peopleNamed(documents)
      .filter((named) => named.table === table)
      .flatMap(({ path, who }) => {
        const known = people.get(who.personId)
        return known
          ? amissWhen(known.role !== who.role, path, 'otherRole')
          : [{ path, reason: 'unknownPerson' }]
      })

const CHECKS: readonly Check[] = [
  {
    of: 'duties',
    reads: ['duties', 'categories', 'bodies'],
    amiss: ({ duties, categories, bodies }) => dutyTableAmiss(duties, categories, bodies),
  },
  { of: 'categories', reads: ['categories'], amiss: ({ categories }) => categoriesAmiss(categories) },
  {
    of: 'categories',
    reads: ['categories'],
    amiss: ({ categories }, { categoryCodes }) =>
      categoryCodes.flatMap((code) =>
        amissWhen(
          categories.every((c) => c.code !== code),
          code,
          'required',
        ),
      ),
  },
  { of: 'bodies', reads: ['bodies'], amiss: ({ bodies }) => twice(bodies.map(({ id }) => id)) },
  { of: 'rules', reads: ['rules'], amiss: ({ rules }) => rulesAmiss(rules) },
  { of: 'calendar', reads: ['calendar'], amiss: ({ calendar }, { today }) => calendarAmiss(calendar, today) },
  {
    of: 'emergencies',
    reads: ['emergencies'],
    amiss: ({ emergencies }) =>
      emergencies.flatMap(({ door, words }) => [
        ...amissWhen(
          words.some((w) => w !== w.trim().toLowerCase() || w === ''),
          door,
          'invalid',
        ),
        ...amissWhen(twice(words).length > 0, door, 'twice'),
      ]),
  },
  {
    of: 'activities',
    reads: ['activities', 'categories'],
    amiss: ({ activities, categories }) =>
      Object.keys(activities.hotSpots.suggests).flatMap((code) =>
        amissWhen(
          categories.every((c) => c.code !== code),
          `hotSpots.suggests.${code}`,
          'unknownCategory',
        ),
      ),
  },
  { of: 'district', reads: ['district'], amiss: ({ district }) => districtAmiss(district) },
  {
    of: 'squads',
    reads: ['squads'],
    amiss: ({ squads }, { stationSquads }) => squadsAmiss(squads, stationSquads),
  },
  { of: 'squads', reads: ['squads'], amiss: unknownPeople('squads') },
  { of: 'command', reads: ['command'], amiss: unknownPeople('command') },
]

/** The documents that have to be read to check a change of these. */
export const readWith = (changed: readonly SettingsTable[]): SettingsTable[] => [
  ...new Set([
    ...changed,
    ...CHECKS.filter(({ reads }) => reads.some((t) => changed.includes(t))).flatMap(({ reads }) => reads),
  ]),
]

/** What would be wrong once these documents are changed, each by its table and the row in it. */
export const documentsAmiss = (
  changed: readonly SettingsTable[],
  documents: SettingsDocuments,
  around: Surroundings,
): { readonly table: SettingsTable; readonly amiss: FieldRefusal }[] =>
  CHECKS.filter(({ reads }) => reads.some((t) => changed.includes(t))).flatMap(({ of, amiss }) =>
    amiss(documents, around).map((found) => ({ table: of, amiss: found })),
  )

/** What is right now and will be wrong soon. */
export const warningsOf = (
  table: SettingsTable,
  document: SettingsDocuments[SettingsTable],
  today: string,
): FieldRefusal[] =>
  table === 'calendar' ? calendarWarnings(document as SettingsDocuments['calendar'], today) : []

/** The same path with rows by the id or code they are known by, instead of where they stand in a list. */
export const namedPath = (document: unknown, path: string): string => {
  let at: unknown = document
  return path
    .split('.')
    .map((key) => {
      const below = (at as Record<string, unknown> | null | undefined)?.[key]
      const listed = Array.isArray(at) ? (below as { id?: unknown; code?: unknown } | undefined) : undefined
      at = below
      const name = listed?.code ?? listed?.id
      return typeof name === 'string' && name !== '' ? name : key
    })
    .join('.')
}
