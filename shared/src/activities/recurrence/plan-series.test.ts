import fc from 'fast-check'
import { sampleContent, sampleSession } from '../sample-session'
import type { SeriesPlan, SeriesRecord } from '../series'
import type { SessionRecord } from '../session'
import { daysOfRule } from './days'
import { seenToHolidays } from './on-holidays'
import { isItsOwn, seriesAmiss, sessionOn, workOf } from './plan-series'

const NOW = '2026-09-01T00:00:00.000Z'
const UNTIL = '2026-10-31'

const CALENDAR = {
  '2026': {
    holidays: [
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ],
    workdays: ['2026-09-20', '2026-10-10'],
    source: '',
  },
}

const plan: SeriesPlan = {
  content: sampleContent,
  rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=8',
  firstDay: '2026-09-01',
  startMinute: 540,
  lasts: 120,
  signUpOpensDays: 14,
  signUpClosesMinutes: 720,
  cancelUntilMinutes: 720,
  onHoliday: 'keep',
  publishes: true,
}

const series = (differs: Partial<SeriesRecord> = {}): SeriesRecord => ({
  ...plan,
  id: '01J00000000000000000000002',
  stationId: 'station-1',
  squadId: 'squad-1',
  state: 'running',
  version: 1,
  createdAt: NOW,
  changedAt: NOW,
  ...differs,
})

const daysOf = (of: SeriesPlan) =>
  seenToHolidays(daysOfRule(of.rule, of.firstDay, 400), of.onHoliday, CALENDAR)

/** What the server does with the work: the sessions after it. */
const doneBy = (of: SeriesRecord, made: readonly SessionRecord[]): SessionRecord[] => {
  const { make, change, takeBack } = workOf(of, daysOf(of), made, UNTIL, NOW)
  const changed = new Map(change.map(({ session, plan: to }) => [session.id, to]))
  const gone = new Set(takeBack.map(({ id }) => id))
  return [
    ...made.map((session): SessionRecord => {
      const to = changed.get(session.id)
      if (to) return { ...session, ...to, state: 'published' }
      return gone.has(session.id) ? { ...session, state: 'cancelled' } : session
    }),
    ...make.map(({ day, plan: to }) => sampleSession({ ...to, id: day, seriesDay: day, seriesId: of.id })),
  ]
}

describe('the holidays of a plan', () => {
  const became = (onHoliday: SeriesPlan['onHoliday']) =>
    daysOf({ ...plan, onHoliday }).map(({ becomes }) => becomes)

  it('are kept, left out, or moved to the next workday, which may be a Saturday made up for', () => {
    expect(became('keep')).toContain('2026-10-03')
    expect(became('skip').filter((day) => day === 'skipped')).toHaveLength(1)
    expect(became('nextWorkday')).toContain('2026-10-08')
  })

  it('move no two days onto one', () => {
    const daily = daysOf({
      ...plan,
      rule: 'FREQ=DAILY;UNTIL=20261009',
      firstDay: '2026-09-30',
      onHoliday: 'nextWorkday',
    })
    const kept = daily.map(({ becomes }) => becomes).filter((day) => day !== 'skipped')
    expect(kept).toEqual(['2026-09-30', '2026-10-08', '2026-10-09'])
  })

  it('of a year without a table are not known', () => {
    const [day] = seenToHolidays(['2027-10-01'], 'skip', CALENDAR)
    expect(day).toEqual({ day: '2027-10-01', becomes: '2027-10-01', provisional: true })
  })
})

describe('a series', () => {
  it('opens and closes for booking by its days and minutes', () => {
    expect(sessionOn(plan, '2026-09-05')).toMatchObject({
      startsAt: '2026-09-05T01:00:00.000Z',
      endsAt: '2026-09-05T03:00:00.000Z',
      signUpFrom: '2026-08-22T01:00:00.000Z',
      signUpUntil: '2026-09-04T13:00:00.000Z',
    })
    expect(seriesAmiss({ ...plan, signUpOpensDays: 0 }, 400)).toEqual([
      { path: 'signUpOpensDays', reason: 'afterSignUp' },
    ])
  })

  it('makes each session once, and no more than are due', () => {
    const first = doneBy(series(), [])
    expect(first).toHaveLength(8)
    const again = workOf(series(), daysOf(plan), first, UNTIL, NOW)
    expect(again).toEqual({ make: [], change: [], takeBack: [] })
    expect(workOf(series(), daysOf(plan), [], '2026-09-12', NOW).make.map(({ day }) => day)).toEqual([
      '2026-09-05',
      '2026-09-12',
    ])
  })

  it('brings back a session that it took back itself, and none that was cancelled by hand', () => {
    const taken = doneBy(series({ state: 'ended' }), doneBy(series(), []))
    expect(taken.every(({ state }) => state === 'cancelled')).toBe(true)
    expect(doneBy(series(), taken).every(({ state }) => state === 'published')).toBe(true)
    const byHand = taken.map((session) => ({ ...session, byHand: true }))
    expect(doneBy(series(), byHand)).toEqual(byHand)
  })

  const edits = fc.record({
    title: fc.constantFrom('清洁家园', '大扫除'),
    rule: fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=SA;COUNT=8',
      'FREQ=WEEKLY;BYDAY=SU;COUNT=6',
      'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=9',
    ),
    startMinute: fc.constantFrom(540, 840),
    onHoliday: fc.constantFrom<SeriesPlan['onHoliday'][]>('keep', 'skip', 'nextWorkday'),
    state: fc.constantFrom<SeriesRecord['state'][]>('running', 'running', 'ended'),
  })
  const ownWays = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('changed', 'cancelled', 'booked')), {
    maxLength: 4,
  })

  const goOwnWays = (made: SessionRecord[], ways: readonly (readonly [number, string])[]) =>
    made.map((session, at): SessionRecord => {
      const way = ways.find(([place]) => place === at)?.[1]
      if (way === 'changed') return { ...session, byHand: true, title: '另有安排' }
      if (way === 'cancelled') return { ...session, byHand: true, state: 'cancelled' }
      return way === 'booked' ? { ...session, taken: { residents: 1, volunteers: 0 } } : session
    })

  it('leaves what was changed, cancelled or booked by itself, whatever becomes of it', () => {
    fc.assert(
      fc.property(ownWays, fc.array(edits, { minLength: 1, maxLength: 5 }), (ways, changes) => {
        let made = goOwnWays(doneBy(series(), []), ways)
        const own = made.filter((session) => isItsOwn(session, NOW))
        for (const { title, ...change } of changes) {
          const edited = series({ ...change, content: { ...sampleContent, title } })
          made = doneBy(edited, made)
          for (const session of own) expect(made).toContainEqual(session)
          const followed = made.filter((s) => !isItsOwn(s, NOW) && s.state !== 'cancelled')
          const wanted = edited.state === 'ended' ? [] : daysOf(edited)
          const ownDays = new Set(own.map(({ seriesDay }) => seriesDay))
          expect(followed.map(({ startsAt }) => startsAt).sort()).toEqual(
            wanted
              .filter(({ day, becomes }) => becomes !== 'skipped' && !ownDays.has(day))
              .map(({ becomes }) => sessionOn(edited, becomes).startsAt)
              .sort(),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
