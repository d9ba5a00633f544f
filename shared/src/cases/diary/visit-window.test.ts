import * as fc from 'fast-check'
import { dayOf, instantAt, minuteOfDay, toEpoch, toInstant, weekdayOf } from '../../kernel/times'
import { sampleDiaryRules as rules } from './sample'
import { nextOccurrence, occurrenceAt, type VisitWindow, windowAmiss } from './visit-window'

const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }).map(toInstant)
const weekly = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 1439 }),
    lasts: fc.integer({ min: 1, max: 720 }),
  })
  .map(({ weekday, from, lasts }): VisitWindow => ({ kind: 'weekly', weekday, from, to: from + lasts }))

/** Whether a moment lies in a weekly window: by its minute of the week, seen from this week and the one before. */
const inWeek = (w: VisitWindow & { kind: 'weekly' }, at: string): boolean => {
  const minute = (weekdayOf(dayOf(at)) - 1) * 1440 + minuteOfDay(at)
  const begins = (w.weekday - 1) * 1440 + w.from
  return [minute, minute + 7 * 1440].some((m) => m >= begins && m < begins + w.to - w.from)
}

describe('an agreed visit window', () => {
  it('holds a moment exactly when the minute of the week says so', () => {
    fc.assert(
      fc.property(weekly, moment, (w, at) => {
        if (w.kind !== 'weekly') return
        const found = occurrenceAt(w, at)
        expect(found !== undefined).toBe(inWeek(w, at))
        if (!found) return
        expect(found.from <= at && at < found.to).toBe(true)
        expect(toEpoch(found.to) - toEpoch(found.from)).toBe((w.to - w.from) * 60_000)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same occurrence from its first to its last moment, and over then', () => {
    fc.assert(
      fc.property(weekly, moment, fc.nat(), (w, at, into) => {
        const next = nextOccurrence(w, at)
        if (!next) throw new Error('a weekly window always comes again')
        const length = toEpoch(next.to) - toEpoch(next.from)
        expect(occurrenceAt(w, toInstant(toEpoch(next.from) + (into % length)))).toEqual(next)
        expect(occurrenceAt(w, next.to)?.from).not.toBe(next.from)
        expect(toEpoch(next.to)).toBeGreaterThan(toEpoch(at))
        expect(toEpoch(next.from) - toEpoch(at)).toBeLessThanOrEqual(7 * 86_400_000)
      }),
    )
  })

  it('comes once when it is agreed once', () => {
    const w: VisitWindow = {
      kind: 'once',
      from: instantAt('2026-11-27', 1200),
      to: instantAt('2026-11-27', 1320),
    }
    expect(occurrenceAt(w, instantAt('2026-11-27', 1199))).toBeUndefined()
    expect(occurrenceAt(w, instantAt('2026-11-27', 1200))).toEqual({ from: w.from, to: w.to })
    expect(nextOccurrence(w, instantAt('2026-11-24', 600))).toEqual({ from: w.from, to: w.to })
    expect(nextOccurrence(w, w.to)).toBeUndefined()
  })
})

describe('agreeing one', () => {
  const now = instantAt('2026-11-24', 600)
  const reasonOf = (w: VisitWindow) => windowAmiss(w, rules, now)?.errors?.[0]?.reason

  it.each<[VisitWindow, string | undefined]>([
    [{ kind: 'weekly', weekday: 5, from: 1200, to: 1320 }, undefined],
    [{ kind: 'weekly', weekday: 5, from: 1380, to: 1500 }, undefined],
    [{ kind: 'weekly', weekday: 5, from: 1200, to: 1200 }, 'notAfterStart'],
    [{ kind: 'weekly', weekday: 5, from: 0, to: 721 }, 'lastsTooLong'],
    [{ kind: 'once', from: instantAt('2026-11-24', 540), to: instantAt('2026-11-24', 660) }, undefined],
    [{ kind: 'once', from: instantAt('2026-11-24', 540), to: instantAt('2026-11-24', 600) }, 'past'],
    [{ kind: 'once', from: instantAt('2026-11-25', 540), to: instantAt('2026-11-25', 540) }, 'notAfterStart'],
  ])('%j: %s', (w, reason) => {
    expect(reasonOf(w)).toBe(reason)
  })
})
