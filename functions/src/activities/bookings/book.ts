import {
  type Booker,
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
import { accepted, type Instant, type Refusal, refused } from '@yizhan/shared/kernel'
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

const amissOf = (session: SessionRecord, { body, now }: Asked, booker: Booker): Refusal | undefined => {
  const amiss = bookingAmiss(session, body, booker, now)
  if (amiss || body.waits || getsSeats(session, body)) return amiss
  const left = session.waiting[body.quota] === 0 ? freeSeats(session, body.quota) : 0
  return refused('noSeats', { about: { left } })
}

/** Why not, where something is in the way: what stands already is told of first. */
const whyNot = async (
  deps: BookingDeps,
  session: SessionRecord,
  asked: Asked,
  booker: Booker,
): Promise<Answered<BookingView> | undefined> => {
  const [known, live] = await Promise.all([
    readBooking(deps.store, asked.body.id),
    liveOf(deps.store, session.id, asked.caller.personId),
  ])
  if (known) return repeated(deps, known, asked)
  return amissOf(session, asked, { ...booker, liveId: live?.bookingId })
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
 * What must hold of the counts so that somebody joins the line while others book. At first, that no seat at all is
 * free: whoever frees one looks after the line. Who was too late for that joins where others wait, or where fewer
 * seats are free than they need, and has the line looked at.
 */
const joins = (session: SessionRecord, { quota, seats }: BookingBody, late: boolean) => {
  const { waiting, taken } = COUNTS[quota]
  const most = session.quotas[quota]
  if (!late && freeSeats(session, quota) === 0) return { above: { [taken]: most - 1 }, looksAfter: true }
  const above = session.waiting[quota] > 0 ? { [waiting]: 0 } : { [taken]: most - seats }
  return { above, looksAfter: false }
}

const joined = (session: SessionRecord, { body, now }: Asked, number: number, late: boolean) => {
  const { above, looksAfter } = joins(session, body, late)
  const condition: Condition = {
    equals: { version: session.version },
    below: { [COUNTS[body.quota].head]: number },
    above,
  }
  const counts = counted(session.id, body.quota, { waiting: body.seats }, condition)
  return { counts, follows: looksAfter ? [] : [seatsFreed(session.id, body.id, now)] }
}

/** Where among the writes of a booking those stand that hold only while there is no other one. */
const THIS_ONE = 1
const ONE_OF_A_PERSON = 2

/** One try: the booking; `late` where somebody was quicker, `there` where this or another booking of theirs stands. */
const attempt = async (
  { store }: BookingDeps,
  session: SessionRecord,
  asked: Asked,
  { number, late }: { readonly number: number; readonly late: boolean },
): Promise<BookingRecord | 'late' | 'there'> => {
  const { body, now } = asked
  const gets = getsSeats(session, body)
  const record = recordOf(body, session, asked, number, gets ? 'confirmed' : 'waitlisted')
  const { counts, follows } = gets
    ? { counts: confirmed(session, body), follows: [] }
    : joined(session, asked, number, late)
  const committed = await store.commit([
    counts,
    newBooking(record, session.startsAt),
    livesWrite(record),
    eventWrite(record, { at: now, what: gets ? 'booked' : 'waitlisted' }),
    ...(gets ? [] : [waitsWrite(record)]),
    ...follows,
  ])
  if (committed.ok) return record
  const { failed } = committed
  return failed.includes(THIS_ONE) || failed.includes(ONE_OF_A_PERSON) ? 'there' : 'late'
}

const TRIES = 12

/** The next place in the order of arrival: taken without a condition, so that nobody waits for anybody. */
const arrive = ({ store }: BookingDeps, id: string): Promise<SessionItem | undefined> =>
  store.update<SessionItem>(SESSIONS, { id }, { add: { arrivals: 1 } }, { present: ['id'] })

/** A token may be older than the end of somebody's volunteering. */
const roleOf = async ({ isVolunteer }: BookingDeps, { caller, body }: Asked): Promise<Booker['role']> => {
  const serves = caller.role === 'volunteer' && body.quota === 'volunteers'
  return serves && !(await isVolunteer(caller.personId)) ? 'resident' : caller.role
}

const bookerOf = async (deps: BookingDeps, asked: Asked): Promise<Booker> => {
  const { caller, now } = asked
  const [role, noShows, { noShows: limits }] = await Promise.all([
    roleOf(deps, asked),
    noShowsOf(deps.store, caller.personId),
    deps.rules(),
  ])
  return { role, liveId: undefined, suspendedUntil: suspendedUntil(noShows, limits, now) }
}

/** Another booking of theirs is read only where something is in the way: the transaction finds it by itself. */
const book = async (deps: BookingDeps, asked: Asked): Promise<Answered<BookingView>> => {
  const { sessionId, body, now } = asked
  const read = () => readSessionItem(deps.store, sessionId)
  let [item, booker] = await Promise.all([read(), bookerOf(deps, asked)])
  let number = 0
  for (let tried = 0; item && tried < TRIES; tried++) {
    const amiss = amissOf(sessionOf(item), asked, booker)
    if (!amiss && number <= item[COUNTS[body.quota].head]) {
      item = await arrive(deps, sessionId)
      number = item?.arrivals ?? number
      if (!item || amissOf(sessionOf(item), asked, booker)) continue
    }
    const session = sessionOf(item)
    const done = amiss ? 'there' : await attempt(deps, session, asked, { number, late: tried > 0 })
    if (typeof done === 'object') return accepted(await readView(deps, done, session, now))
    const told = done === 'there' && (await whyNot(deps, session, asked, booker))
    if (told) return told
    item = await read()
  }
  return refused(item ? 'unavailable' : 'notFound')
}

export const makeBookSession = (deps: BookingDeps) =>
  implement(bookSession, ({ params, body, caller, now }) =>
    book(deps, { sessionId: params.id, body, caller, now }),
  )
