import type { FieldRefusal } from '../../kernel/refusals'
import { dayAfter, dayOf, type Instant, instantAt, toEpoch, toInstant } from '../../kernel/times'
import { contentAmiss } from '../plan-session'
import type { SeriesPlan, SeriesRecord } from '../series'
import type { SessionContent, SessionPlan, SessionRecord } from '../session'
import { hasBookings } from '../session-state'
import { ruleAmiss } from './days'
import type { PlannedDay } from './on-holidays'

const MINUTES_A_DAY = 1440

/** What is wrong with a series: its rule, its content, and when one may sign up. */
export const seriesAmiss = (plan: SeriesPlan, most: number): FieldRefusal[] => [
  ...ruleAmiss(plan.rule, plan.firstDay, most),
  ...contentAmiss(plan.content).map(({ path, ...why }) => ({ path: `content.${path}`, ...why })),
  ...(plan.signUpOpensDays * MINUTES_A_DAY <= plan.signUpClosesMinutes
    ? [{ path: 'signUpOpensDays', reason: 'afterSignUp' }]
    : []),
]

const before = (at: Instant, minutes: number): Instant => toInstant(toEpoch(at) - minutes * 60_000)

/** What a series’ session of a day is. */
export const sessionOn = (plan: SeriesPlan, day: string): SessionPlan => {
  const startsAt = instantAt(day, plan.startMinute)
  return {
    ...plan.content,
    startsAt,
    endsAt: instantAt(day, plan.startMinute + plan.lasts),
    signUpFrom: before(startsAt, plan.signUpOpensDays * MINUTES_A_DAY),
    signUpUntil: before(startsAt, plan.signUpClosesMinutes),
    cancelUntil: before(startsAt, plan.cancelUntilMinutes),
  }
}

/** Whether a session goes its own way: changed, cancelled or booked by itself, or begun. */
export const isItsOwn = (session: SessionRecord, now: Instant): boolean =>
  session.byHand || hasBookings(session) || session.startsAt <= now

/** What has to be done so that the sessions ahead are those of the plan. */
export interface SeriesWork {
  readonly make: readonly { readonly day: string; readonly plan: SessionPlan }[]
  readonly change: readonly { readonly session: SessionRecord; readonly plan: SessionPlan }[]
  readonly takeBack: readonly SessionRecord[]
}

const CONTENT: readonly (keyof SessionContent | keyof SessionPlan)[] = [
  'kind',
  'front',
  'title',
  'summary',
  'translations',
  'venue',
  'accessibility',
  'languages',
  'bring',
  'quotas',
  'seatsPerBooking',
  'minimumAge',
  'volunteerRoles',
  'pictureId',
  'startsAt',
  'endsAt',
  'signUpFrom',
  'signUpUntil',
  'cancelUntil',
]

/** Whether a session says what its plan says; the order in which an object was written does not count. */
const says = (session: SessionRecord, plan: SessionPlan): boolean => {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  return CONTENT.every((name) => text(session[name]) === text(plan[name]))
}

/** Whether a session that still follows its series has to be brought back or written anew. */
const isBehind = (session: SessionRecord, plan: SessionPlan): boolean =>
  session.state === 'cancelled' || !says(session, plan)

/** The days ahead for which a series’ sessions are made: those to come within so many days. */
export const dayAheadOf = (now: Instant, daysAhead: number): string => dayAfter(dayOf(now), daysAhead)

/**
 * What a series still has to do, from the days of its rule and the sessions that it made so far. A session that goes
 * its own way is left as it is, and its day is not made again.
 */
export const workOf = (
  series: SeriesRecord,
  days: readonly PlannedDay[],
  made: readonly SessionRecord[],
  until: string,
  now: Instant,
): SeriesWork => {
  const wanted = new Map(
    (series.state === 'ended' ? [] : days)
      .filter(({ becomes }) => becomes !== 'skipped')
      .map(({ day, becomes }) => [day, sessionOn(series, becomes)] as const)
      .filter(([, plan]) => plan.startsAt > now),
  )
  const known = new Set(made.map(({ seriesDay }) => seriesDay))
  const following = made.filter((session) => !isItsOwn(session, now))
  return {
    make: [...wanted].flatMap(([day, plan]) =>
      known.has(day) || dayOf(plan.startsAt) > until ? [] : [{ day, plan }],
    ),
    change: following.flatMap((session) => {
      const plan = wanted.get(session.seriesDay ?? '')
      return plan && isBehind(session, plan) ? [{ session, plan }] : []
    }),
    takeBack: following.filter(
      ({ seriesDay, state }) => state !== 'cancelled' && !wanted.has(seriesDay ?? ''),
    ),
  }
}
