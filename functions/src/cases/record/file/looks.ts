import { COLUMNS, SEEN_WORDS } from '../i18n/zh'
import type { LookRecord } from '../table'
import type { FileColumn } from './case-file'
import { momentOf, signed, wordOf } from './words'

const SHARES = [0.27, 0.22, 0.19, 0.19, 0.13]

export const lookColumns: readonly FileColumn[] = COLUMNS.looks.map((title, n) => ({
  title,
  share: SHARES[n] ?? 0,
}))

/** One row for each person and kind, in the order of their first look: a case is looked at for weeks. */
export const lookRows = (looks: readonly LookRecord[]): string[][] => {
  const rows = new Map<string, { first: LookRecord; last: LookRecord; hours: number }>()
  for (const look of [...looks].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))) {
    const key = `${look.personId} ${look.seen}`
    const row = rows.get(key)
    rows.set(key, { first: row?.first ?? look, last: look, hours: (row?.hours ?? 0) + 1 })
  }
  return [...rows.values()].map(({ first, last, hours }) => [
    signed(first.by),
    wordOf(SEEN_WORDS, first.seen),
    momentOf(first.at),
    momentOf(last.at),
    String(hours),
  ])
}
