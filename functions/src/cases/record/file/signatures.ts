import type { CaseEvent, CaseRecord } from '@yizhan/shared/cases'
import { COLUMNS, FILE, SIGNATURES, SIGNED_BY_STEP, STEP_WORDS, TEXTS } from '../i18n/zh'
import type { FileColumn } from './case-file'
import { fill, momentOf, signed, wordOf } from './words'

const SHARES = [0.15, 0.24, 0.19, 0.22, 0.2]

export const signatureColumns: readonly FileColumn[] = COLUMNS.signatures.map((title, n) => ({
  title,
  share: SHARES[n] ?? 0,
}))

type Find = (c: CaseRecord, events: readonly CaseEvent[]) => CaseEvent | undefined

const last = (events: readonly CaseEvent[], fits: (event: CaseEvent) => boolean) =>
  events.findLast((event) => fits(event))

/** The step by which each role put its name to the case; the latest one, where there are several. */
const STEPS: Readonly<Record<keyof typeof SIGNATURES, Find>> = {
  firstResponder: ({ firstResponder }, events) =>
    events.find(({ by }) => by.personId === firstResponder.personId),
  handler: (_, events) => last(events, ({ action }) => action === 'resolve' || action === 'recordAnswer'),
  checker: (_, events) => last(events, ({ action }) => action === 'verify'),
  stationKeeper: (_, events) => last(events, ({ by }) => by.role === 'stationKeeper'),
}

const signOf = ({ by }: CaseEvent): string => (by.personId === 'system' ? TEXTS.autoChecked : signed(by))

export const signatureRows = (c: CaseRecord, events: readonly CaseEvent[]): string[][] =>
  (Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[]).map((role) => {
    const event = STEPS[role](c, events)
    const named = role === 'firstResponder' ? signed(c.firstResponder) : FILE.unknown
    if (!event) return [SIGNATURES[role], named, FILE.unknown, FILE.unknown, '']
    const step = fill(SIGNED_BY_STEP, { version: event.version, step: wordOf(STEP_WORDS, event.action) })
    return [SIGNATURES[role], signOf(event), momentOf(event.at), step, '']
  })
