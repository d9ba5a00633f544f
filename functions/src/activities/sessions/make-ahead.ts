import {
  MOST_SESSIONS,
  type SeriesRecord,
  type SessionPlan,
  type SessionRecord,
} from '@yizhan/shared/activities'
import { dayAfter, dayOf, type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { Write } from '../../platform/store'
import type { SessionsDeps } from './deps'
import { momentsOf, type SeriesDue, seriesDue } from './facts'
import { changedSeries, dayGone, dayWrite, readSeries, seriesUnchanged, sessionsMade } from './series-store'
import { stableId } from './stable-id'
import { changedSession, newSession, SESSIONS } from './table'

/** The id of a series’ session of a day: however often it is made, it is one. */
const sessionIdOf = (seriesId: string, day: string): string => stableId(`${seriesId}#${day}`)

const NONE = { residents: 0, volunteers: 0 }

const made = (series: SeriesRecord, day: string, plan: SessionPlan, now: Instant): SessionRecord => ({
  ...plan,
  id: sessionIdOf(series.id, day),
  stationId: series.stationId,
  squadId: series.squadId,
  state: series.publishes ? 'published' : 'draft',
  seriesId: series.id,
  seriesDay: day,
  byHand: false,
  taken: NONE,
  waiting: NONE,
  attended: NONE,
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: now,
  changedAt: now,
})

/** Nobody has booked it, not even while it was being changed. */
const UNBOOKED = { residentsTaken: 0, volunteersTaken: 0, residentsWaiting: 0, volunteersWaiting: 0 }

const next = (session: SessionRecord, change: Partial<SessionRecord>, now: Instant): SessionRecord => ({
  ...session,
  ...change,
  sequence: session.sequence + 1,
  version: session.version + 1,
  changedAt: now,
  changedBy: undefined,
})

/** A session with what its series now says of it; what the series says nothing of any more is gone. */
const rewritten = (session: SessionRecord, plan: SessionPlan, now: Instant): SessionRecord => {
  const { translations: _t, bring: _b, pictureId: _p, cancelReason: _c, ...kept } = session
  const state = session.state === 'cancelled' ? 'published' : session.state
  return next({ ...kept, state }, plan, now)
}

const takenBack = (series: SeriesRecord, session: SessionRecord, now: Instant): Write[] => {
  const { id, version, state, seriesDay = '' } = session
  if (state !== 'draft')
    return [changedSession(next(session, { state: 'cancelled' }, now), { version, counts: UNBOOKED })]
  return [
    { kind: 'delete', table: SESSIONS, key: { id }, condition: { equals: { version } } },
    dayGone(series.id, seriesDay),
  ]
}

interface Run {
  /** Whether days of its rule are still to come. */
  readonly goesOn: boolean
  /** The day until which its sessions are there. */
  readonly until: string
}

/** Days before today for which a session may still lie ahead: a holiday moved it on. */
const MOVED_BY = 31

/**
 * Brings the sessions ahead to what their series says, each in a transaction of its own that holds only while nobody
 * changed the series, booked or changed the session: what fails goes its own way, or is seen to by the next run.
 */
const runSeries = async (deps: SessionsDeps, series: SeriesRecord, now: Instant): Promise<Run> => {
  const { store } = deps
  const [rules, calendar, recurrence] = await Promise.all([
    deps.rules(),
    deps.calendar(),
    import('@yizhan/shared/activities/recurrence'),
  ])
  const days = recurrence.seenToHolidays(
    recurrence.daysOfRule(series.rule, series.firstDay, MOST_SESSIONS),
    series.onHoliday,
    calendar,
  )
  const already = await sessionsMade(store, series.id, dayAfter(dayOf(now), -MOVED_BY))
  const until = dayAfter(dayOf(now), rules.madeAheadDays)
  const work = recurrence.workOf(series, days, already, until, now)
  const unchanged = seriesUnchanged(series)
  for (const { day, plan } of work.make) {
    const session = made(series, day, plan, now)
    const moments = momentsOf(session, rules, now)
    await store.commit([newSession(session), dayWrite(series.id, day, session.id), unchanged, ...moments])
  }
  for (const { session, plan } of work.change) {
    const after = rewritten(session, plan, now)
    const still = { version: session.version, counts: UNBOOKED }
    await store.commit([changedSession(after, still), unchanged, ...momentsOf(after, rules, now)])
  }
  for (const session of work.takeBack) await store.commit([...takenBack(series, session, now), unchanged])
  const goesOn =
    series.state === 'running' && days.some(({ becomes }) => becomes !== 'skipped' && becomes > dayOf(now))
  return { goesOn, until }
}

const A_DAY = 86_400_000

/** The same hour of the first day after now. */
const nextRun = (at: Instant, now: Instant): Instant => {
  const days = Math.floor(Math.max(0, toEpoch(now) - toEpoch(at)) / A_DAY) + 1
  return toInstant(toEpoch(at) + days * A_DAY)
}

/** A series is seen to when it is made or changed, and once a day until its last day has come. */
export const makeMakeAhead = (deps: SessionsDeps): FactHandlers => ({
  seriesDue: async (fact, now) => {
    const { seriesId, version, at } = (fact as SeriesDue).about
    const item = await readSeries(deps.store, seriesId)
    if (item?.record.version !== version) return
    const { goesOn, until } = await runSeries(deps, item.record, now)
    await deps.store.commit([
      changedSeries({ ...item.record, madeUntil: until }, item),
      ...(goesOn ? [seriesDue(seriesId, version, nextRun(at, now))] : []),
    ])
  },
})
