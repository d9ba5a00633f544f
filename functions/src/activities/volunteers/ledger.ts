import type { HoursEntry, YearTotal } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import type { Store, Write } from '../../platform/store'
import { type HoursItem, SERVICE_HOURS, YEAR_TOTALS, type YearItem } from './table'

/** Sorts after every line, whose next letter is a digit of its moment. */
const END = 'line#~'

export const bookingEntry = (bookingId: string) => `booking#${bookingId}`
export const givenEntry = (id: string) => `given#${id}`

/** What one booking came to in all, as of its `version`: the lines of it together. */
export interface BookingTotal {
  readonly personId: string
  readonly entry: string
  readonly version: number
  readonly at: Instant
  readonly tenths: number
  readonly year: number
}

export const entryOf = ({ personId: _, entry: __, ...told }: HoursItem): HoursEntry => told

export const linesPlan = (personId: string, from: Instant | '' = '') => ({
  table: SERVICE_HOURS,
  hash: personId,
  from: `line#${from}`,
  to: END,
})

export const readYear = (store: Store, personId: string, year: number): Promise<YearItem | undefined> =>
  store.get<YearItem>(YEAR_TOTALS, { personId, year }, { consistent: true })

export const yearsOf = async (store: Store, personId: string): Promise<YearTotal[]> => {
  const years = await everyItem<YearItem>(store, { table: YEAR_TOTALS, hash: personId, newestFirst: true })
  return years.map(({ year, tenths, sessions }) => ({ year, tenths, sessions }))
}

export const lineWrite = (personId: string, line: HoursEntry): Write => ({
  kind: 'put',
  table: SERVICE_HOURS,
  item: { ...line, personId, entry: `line#${line.at}#${line.id}` },
  condition: { absent: ['entry'] },
})

/** What a line does to its year; where it takes some back, the year has to be as it was read. */
export const yearWrite = (
  personId: string,
  { year, tenths, kind }: Pick<HoursEntry, 'year' | 'tenths' | 'kind'>,
  sessions: number,
  before: YearItem | undefined,
): Write => {
  const condition =
    tenths >= 0 ? {} : { condition: before ? { equals: { lines: before.lines } } : { absent: ['personId'] } }
  return {
    kind: 'update',
    table: YEAR_TOTALS,
    key: { personId, year },
    changes: { add: { tenths, sessions, lines: 1, corrections: kind === 'correction' ? 1 : 0 } },
    ...condition,
  }
}
