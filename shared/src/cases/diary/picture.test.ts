import * as fc from 'fast-check'
import { instantAt, toInstant } from '../../kernel/times'
import { bestTimes, type HoursTapped, pictureOf, withTap } from './picture'

const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
})
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Hour of the week as the runtime's own time zone data has it. */
const onTheWall = (at: string): number => {
  const parts = Object.fromEntries(shown.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return WEEKDAYS.indexOf(parts.weekday ?? '') * 24 + Number(parts.hour)
}

interface Tap {
  readonly person: string
  readonly at: string
}

const tap: fc.Arbitrary<Tap> = fc.record({
  person: fc.constantFrom('a', 'b', 'c', 'd'),
  at: fc
    .oneof(
      fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 31) }),
      // The same few evenings again and again, as a real nuisance has it; and Sunday night into Monday.
      fc.constantFrom(
        Date.UTC(2026, 10, 20, 12, 5),
        Date.UTC(2026, 10, 22, 15, 30),
        Date.UTC(2026, 10, 22, 16),
      ),
    )
    .map(toInstant),
})
const taps = fc.array(tap, { maxLength: 60 })

const diariesOf = (all: readonly Tap[]): HoursTapped[] => {
  const diaries = new Map<string, HoursTapped>()
  for (const { person, at } of all) diaries.set(person, withTap(diaries.get(person) ?? {}, at))
  return [...diaries.values()]
}

const among = (all: readonly Tap[], hours: readonly number[]) => {
  const hit = all.filter(({ at }) => hours.includes(onTheWall(at)))
  return { taps: hit.length, people: new Set(hit.map(({ person }) => person)).size }
}

/** Slowly: of all spans there are, again and again the best that is left. */
const slowBest = (all: readonly Tap[], most: number, longest: number) => {
  const found: { start: number; length: number; taps: number; people: number }[] = []
  const hoursOf = (start: number, length: number) => Array.from({ length }, (_, n) => (start + n) % 168)
  const taken = new Set<number>()
  while (found.length < most) {
    let best: (typeof found)[number] | undefined
    for (let start = 0; start < 168; start++)
      for (let length = 1; length <= longest; length++) {
        const hours = hoursOf(start, length)
        const ends = [hours[0] ?? 0, hours.at(-1) ?? 0]
        if (hours.some((h) => taken.has(h)) || ends.some((h) => among(all, [h]).taps === 0)) continue
        const one = { start, length, ...among(all, hours) }
        const wins =
          !best ||
          one.taps > best.taps ||
          (one.taps === best.taps &&
            (one.people > best.people || (one.people === best.people && one.length < best.length)))
        if (wins) best = one
      }
    if (!best) break
    for (const hour of hoursOf(best.start, best.length)) taken.add(hour)
    found.push(best)
  }
  return found.map(({ start, length, taps: n, people }) => ({
    weekday: Math.floor(start / 24) + 1,
    from: start % 24,
    to: (start % 24) + length,
    taps: n,
    people,
  }))
}

describe('the week of a case', () => {
  it('is empty before anybody tapped', () => {
    expect(pictureOf([])).toEqual({ taps: 0, people: 0, hours: [] })
    expect(bestTimes([], { spans: 3, hours: 2 })).toEqual([])
  })

  it('counts taps and people by the hour on Shanghai’s wall', () => {
    fc.assert(
      fc.property(taps, (all) => {
        const { taps: total, people, hours } = pictureOf(diariesOf(all))
        expect({ taps: total, people }).toEqual(
          among(
            all,
            Array.from({ length: 168 }, (_, n) => n),
          ),
        )
        const wall = [...new Set(all.map(({ at }) => onTheWall(at)))].sort((a, b) => a - b)
        expect(hours.map(({ weekday, hour }) => (weekday - 1) * 24 + hour)).toEqual(wall)
        for (const { weekday, hour, ...counts } of hours)
          expect(counts).toEqual(among(all, [(weekday - 1) * 24 + hour]))
      }),
    )
  })

  it('names the best times that a slow search finds', () => {
    const settings = fc.record({
      spans: fc.integer({ min: 1, max: 4 }),
      hours: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 25 }), settings, (all, best) => {
        expect(bestTimes(diariesOf(all), best)).toEqual(slowBest(all, best.spans, best.hours))
      }),
      { numRuns: 60 },
    )
  })

  it('says Friday evening when it is Friday evening', () => {
    const fridays = ['2026-11-06', '2026-11-13', '2026-11-20']
    const all = fridays.flatMap((day) => [
      { person: 'a', at: instantAt(day, 20 * 60 + 10) },
      { person: 'b', at: instantAt(day, 21 * 60 + 15) },
    ])
    const once = { person: 'a', at: instantAt('2026-11-09', 7 * 60) }
    expect(bestTimes(diariesOf([...all, once]), { spans: 3, hours: 2 })).toEqual([
      { weekday: 5, from: 20, to: 22, taps: 6, people: 2 },
      { weekday: 1, from: 7, to: 8, taps: 1, people: 1 },
    ])
  })

  it('runs past midnight, and from Sunday into Monday', () => {
    const night = [
      { person: 'a', at: instantAt('2026-11-22', 23 * 60 + 30) },
      { person: 'b', at: instantAt('2026-11-23', 20) },
    ]
    expect(bestTimes(diariesOf(night), { spans: 1, hours: 2 })).toEqual([
      { weekday: 7, from: 23, to: 25, taps: 2, people: 2 },
    ])
  })
})
