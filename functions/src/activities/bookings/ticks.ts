import { type SessionRecord, sendTicks, type Tick, tickAmiss } from '@yizhan/shared/activities'
import { type AnswerOf, accepted, type Instant, type Outcome, refused, toEpoch } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { Store, Write } from '../../platform/store'
import { readSessionItem, type SessionItem, sessionOf } from '../sessions'
import { type Attended, attend, leave } from './attend'
import type { BookingDeps } from './deps'
import { maySee, readBooking } from './read'
import { TICKS, type TickItem } from './table'
import { readView } from './view'

type Result = AnswerOf<typeof sendTicks>['results'][number]

const DAY = 86_400_000
const SECOND = 1000

/** A tick is remembered for longer than it would be taken. */
const tickWrite = (
  { id, bookingId, what }: Tick,
  { endsAt }: SessionRecord,
  lateTicksDays: number,
): Write => ({
  kind: 'put',
  table: TICKS,
  item: {
    id,
    bookingId,
    what,
    vanishesAt: Math.ceil((toEpoch(endsAt) + (lateTicksDays + 2) * DAY) / SECOND),
  },
  condition: { absent: ['id'] },
})

const taken = (store: Store, { id }: Tick): Promise<TickItem | undefined> =>
  store.get<TickItem>(TICKS, { id }, { consistent: true })

const take = async (
  { store, rules }: BookingDeps,
  item: SessionItem,
  tick: Tick,
  by: string,
  now: Instant,
): Promise<Outcome<Attended>> => {
  const session = sessionOf(item)
  const booking = await readBooking(store, tick.bookingId)
  if (booking?.sessionId !== session.id) return refused('notFound')
  const before = await taken(store, tick)
  const another = before && (before.bookingId !== booking.id || before.what !== tick.what)
  if (another) return refused('idConflict')
  if (before) return accepted({ booking, already: false })
  const { checkIn: times } = await rules()
  const amiss = session.state === 'published' ? tickAmiss(session, times, tick, now) : undefined
  if (amiss && !(tick.what === 'checkIn' && booking.attendance)) return amiss
  const door = { at: tick.at, now, by, with: [tickWrite(tick, session, times.lateTicksDays)] }
  const found = { booking, item }
  const done = await (tick.what === 'checkIn'
    ? attend(store, found, tick.means, door)
    : leave(store, found, door))
  if (!done.ok || !done.value.already) return done
  const twin = await taken(store, tick)
  return accepted({ booking: done.value.booking, already: twin === undefined })
}

const resultOf = async (
  deps: BookingDeps,
  item: SessionItem,
  tick: Tick,
  caller: Caller,
  now: Instant,
): Promise<Result> => {
  const { id } = tick
  const done = await take(deps, item, tick, caller.sign, now)
  if (!done.ok) return { id, outcome: 'refused', reason: done.reason }
  const booking = await readView(deps, done.value.booking, sessionOf(item), now)
  return { id, outcome: done.value.already ? 'already' : 'taken', booking }
}

/** What was ticked without network, in the order in which it happened: one that is refused keeps none of the others. */
export const makeSendTicks = (deps: BookingDeps) =>
  implement(sendTicks, async ({ params, body, caller, now }) => {
    const item = await readSessionItem(deps.store, params.id)
    if (!item || !maySee(caller, 'checkIn', item)) return refused('notFound')
    const results = new Map<Tick, Result>()
    for (const tick of body.ticks.toSorted((a, b) => a.at.localeCompare(b.at)))
      results.set(tick, await resultOf(deps, item, tick, caller, now))
    return accepted({ results: body.ticks.flatMap((tick) => results.get(tick) ?? []) })
  })
