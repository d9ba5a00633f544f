import {
  type BookingBody,
  type BookingRecord,
  type BookingView,
  bookingAmiss,
  bookSession,
  freeSeats,
  getsSeats,
  type SessionRecord,
  suspendedUntil,
} from '@yizhan/shared/activities'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { type Answered, implement } from '../../platform/operation'
import type { Condition, Write } from '../../platform/store'
import { readSessionItem, SESSIONS, type SessionItem, sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { seatsFreed } from './facts'
import { liveOf, noShowsOf, readBooking } from './read'
import { readView } from './view'
import { COUNTS, counted, eventWrite, livesWrite, newBooking, waitsWrite } from './writes'

interface Asked {
  readonly sessionId: string
  readonly body: BookingBody
  readonly caller: Caller
  readonly now: Instant
}

const sameAsked = (b: BookingRecord, { sessionId, body, caller }: Asked): boolean =>
  b.sessionId === sessionId &&
  b.personId === caller.personId &&
  b.quota === body.quota &&
  b.seats === body.seats &&
  b.name === body.name &&
  b.youngest === body.youngest &&
  b.role === body.role

/** The same booking sent again is answered as it stands; another under its id is refused. */
const repeated = async (
  deps: BookingDeps,
  known: BookingRecord,
  asked: Asked,
): Promise<Answered<BookingView>> => {
  if (!sameAsked(known, asked)) return refused('idConflict')
  const item = await readSessionItem(deps.store, known.sessionId)
  if (!item) return refused('notFound')
  return { ...accepted(await readView(deps, known, sessionOf(item), asked.now)), repeated: true }
}

const amissOf = async ({ store, rules }: BookingDeps, session: SessionRecord, asked: Asked) => {
  const { personId, role } = asked.caller
  const [live, noShows, { noShows: limits }] = await Promise.all([
    liveOf(store, session.id, personId),
    noShowsOf(store, personId),
    rules(),
  ])
  const suspended = suspendedUntil(noShows, limits, asked.now)
  const booker = { role, liveId: live?.bookingId, suspendedUntil: suspended }
  const amiss = bookingAmiss(session, asked.body, booker, asked.now)
  if (amiss || asked.body.waits || getsSeats(session, asked.body)) return amiss
  const { quota } = asked.body
  return refused('noSeats', {
    about: { left: session.waiting[quota] === 0 ? freeSeats(session, quota) : 0 },
  })
}

const recordOf = (
  { waits: _, ...body }: BookingBody,
  { id: sessionId, stationId }: SessionRecord,
  { caller, now }: Asked,
  number: number,
  state: BookingRecord['state'],
): BookingRecord => ({
  ...body,
  sessionId,
  stationId,
  personId: caller.personId,
  state,
  number,
  bookedAt: now,
  version: 1,
})

/**
 * The counts of the session with what must hold of them. Nothing here names a count as it was read, so that bookings
 * at once hinder each other only where seats or the line run out; `version` stands for all that keepers can change.
 */
const confirmed = (session: SessionRecord, { quota, seats }: BookingBody): Write => {
  const names = COUNTS[quota]
  const condition: Condition = {
    equals: { version: session.version, [names.waiting]: 0 },
    below: { [names.taken]: session.quotas[quota] - seats + 1 },
  }
  return counted(session.id, quota, { taken: seats }, condition)
}

/**
 * It waits because its seats are not free, or because others do, and that has to be so still. Whoever frees seats looks
 * after the line; where some are free, joining it has to be looked at.
 */
const joined = (
  session: SessionRecord,
  { id, quota, seats }: BookingBody,
  number: number,
  now: Instant,
): Write[] => {
  const names = COUNTS[quota]
  const others = session.waiting[quota] > 0
  const free = freeSeats(session, quota) > 0
  const taken = session.quotas[quota] - (others ? 1 : seats)
  const condition: Condition = {
    equals: { version: session.version },
    below: { [names.head]: number },
    above: {
      ...(others ? { [names.waiting]: 0 } : {}),
      ...(others && free ? {} : { [names.taken]: taken }),
    },
  }
  return [
    counted(session.id, quota, { waiting: seats }, condition),
    ...(others && free ? [seatsFreed(session.id, id, now)] : []),
  ]
}

/** One try: done, or what is known now after somebody was quicker. */
const attempt = async ({ store }: BookingDeps, session: SessionRecord, asked: Asked, number: number) => {
  const { body, now } = asked
  const gets = getsSeats(session, body)
  const record = recordOf(body, session, asked, number, gets ? 'confirmed' : 'waitlisted')
  const committed = await store.commit([
    ...(gets ? [confirmed(session, body)] : joined(session, body, number, now)),
    newBooking(record, session.startsAt),
    livesWrite(record),
    eventWrite(record, { at: now, what: gets ? 'booked' : 'waitlisted' }),
    ...(gets ? [] : [waitsWrite(record)]),
  ])
  return committed.ok ? record : undefined
}

const TRIES = 12

/** The next place in the order of arrival: taken without a condition, so that nobody waits for anybody. */
const arrive = ({ store }: BookingDeps, id: string): Promise<SessionItem | undefined> =>
  store.update<SessionItem>(SESSIONS, { id }, { add: { arrivals: 1 } }, { present: ['id'] })

const book = async (deps: BookingDeps, asked: Asked): Promise<Answered<BookingView>> => {
  const { sessionId, body, now } = asked
  let number = 0
  for (let tried = 0; tried < TRIES; tried++) {
    const [known, read] = await Promise.all([
      readBooking(deps.store, body.id),
      readSessionItem(deps.store, sessionId),
    ])
    if (known) return repeated(deps, known, asked)
    if (!read) return refused('notFound')
    const amiss = await amissOf(deps, sessionOf(read), asked)
    if (amiss) return amiss
    const late = number <= read[COUNTS[body.quota].head]
    const item = late ? await arrive(deps, sessionId) : read
    if (!item) return refused('notFound')
    if (late) number = item.arrivals
    const session = sessionOf(item)
    const changed = session.version !== read.record.version
    if (changed || (!body.waits && !getsSeats(session, body))) continue
    const booked = await attempt(deps, session, asked, number)
    if (booked) return accepted(await readView(deps, booked, session, now))
  }
  return refused('unavailable')
}

export const makeBookSession = (deps: BookingDeps) =>
  implement(bookSession, ({ params, body, caller, now }) =>
    book(deps, { sessionId: params.id, body, caller, now }),
  )
