import type { HoursEntry } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { ServedRow } from './table'

/** Rows that a certificate lists one by one; above that, months together. */
const MOST_ROWS = 24

const whenOf = ({ startsAt, at }: HoursEntry): Instant => startsAt ?? at

const oldestFirst = (a: ServedRow, b: ServedRow) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)

/** Lines of one booking are one row, whatever was corrected of them; a correction by hand is a row of its own. */
const bySession = (lines: readonly HoursEntry[]): ServedRow[] => {
  const rows = new Map<string, ServedRow>()
  for (const line of lines) {
    const { bookingId, title, stationName } = line
    const key = bookingId ?? line.id
    const tenths = (rows.get(key)?.tenths ?? 0) + line.tenths
    rows.set(key, {
      when: dayOf(whenOf(line)),
      ...(title === undefined ? {} : { title }),
      stationName,
      sessions: bookingId !== undefined && tenths > 0 ? 1 : 0,
      tenths,
    })
  }
  return [...rows.values()].filter(({ tenths }) => tenths !== 0).sort(oldestFirst)
}

const byMonth = (rows: readonly ServedRow[]): ServedRow[] => {
  const months = new Map<string, ServedRow>()
  for (const { when, sessions, tenths } of rows) {
    const month = when.slice(0, 7)
    const before = months.get(month) ?? { sessions: 0, tenths: 0 }
    months.set(month, {
      when: month,
      sessions: before.sessions + sessions,
      tenths: before.tenths + tenths,
    })
  }
  return [...months.values()]
}

/** What was served, oldest first: session by session, or by month where there are many. Their tenths add up to the total. */
export const servedRows = (lines: readonly HoursEntry[]): ServedRow[] => {
  const rows = bySession(lines)
  return rows.length <= MOST_ROWS ? rows : byMonth(rows)
}
