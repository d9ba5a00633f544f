import { createHash } from 'node:crypto'
import type { CaseEvent, CaseRecord, Limit } from '@yizhan/shared/cases'
import {
  CARRIED_WORDS,
  DECLINE_WORDS,
  FILE,
  FOUND_WORDS,
  OUTCOME_WORDS,
  SOLVED_WORDS,
  STAGE_WORDS,
  STATE_WORDS,
  STEP_WORDS,
  TURNED_WORDS,
} from '../i18n/zh'
import { fill, limitOf, momentOf, signed, wordOf } from './words'

/** Who took a step: staff by role and sign, a reporter only as such. */
export const takenBy = ({ by }: CaseEvent, { reporterId }: Pick<CaseRecord, 'reporterId'>): string => {
  if (by.personId === reporterId) return FILE.reporter
  return by.personId === 'system' ? FILE.system : signed(by)
}

/** The photos that came with a step; the first step's are the report's. */
export const photosOf = ({ version, carried, set }: CaseEvent): readonly string[] =>
  version === 1 ? (set.photos ?? []) : (carried.photos ?? [])

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reason: DECLINE_WORDS,
  outcome: OUTCOME_WORDS,
  solved: SOLVED_WORDS,
  found: FOUND_WORDS,
}

const carriedLines = ({ carried }: CaseEvent): string[] =>
  Object.entries(carried).flatMap(([field, value]) => {
    const words = (CARRIED_WORDS as Readonly<Record<string, string>>)[field]
    if (words === undefined || value === undefined) return []
    const told =
      typeof value === 'object' ? limitOf(value as Limit) : wordOf(VALUES[field] ?? {}, String(value))
    return [fill(words, { value: told })]
  })

/** To whom, where, and because of which clock. */
const turnedLines = ({ toward, rung, set }: CaseEvent): string[] => [
  ...(toward?.person ? [fill(TURNED_WORDS.person, { by: signed(toward.person) })] : []),
  ...(toward?.station ? [fill(TURNED_WORDS.station, { station: set.stationName ?? toward.station })] : []),
  ...(rung
    ? [
        fill(TURNED_WORDS.rung, {
          stage: wordOf(STAGE_WORDS, rung.stage),
          share: Math.round(rung.share * 100),
          due: momentOf(rung.dueAt),
        }),
      ]
    : []),
]

/** One row for each step; `photoNumbers` are the numbers of its photos in the file. */
export const eventRow = (event: CaseEvent, c: CaseRecord, photoNumbers: readonly number[]): string[] => {
  const moved = event.from === event.to ? [] : [`→ ${wordOf(STATE_WORDS, event.to)}`]
  const photos = photoNumbers.length === 0 ? [] : [fill(FILE.photoRange, { list: photoNumbers.join('、') })]
  return [
    String(event.version),
    momentOf(event.at),
    wordOf(STEP_WORDS, event.action),
    takenBy(event, c),
    [...moved, ...turnedLines(event), ...carriedLines(event), ...photos].join('\n'),
  ]
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** SHA-256 over the steps as JSON with sorted names, a line each: whoever has the steps can work it out again. */
export const hashOfEvents = (events: readonly CaseEvent[]): string =>
  createHash('sha256')
    .update(events.map((event) => `${JSON.stringify(sorted(event))}\n`).join(''))
    .digest('hex')
