import {
  checkIn,
  checkInStateAmiss,
  checkInTimeAmiss,
  checkOut,
  readCheckInCode,
  tickAmiss,
} from '@yizhan/shared/activities'
import {
  accepted,
  type Instant,
  type Outcome,
  type Refusal,
  refused,
  refusedField,
} from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import { sessionOf } from '../sessions'
import { type Attended, attend, leave } from './attend'
import type { BookingDeps } from './deps'
import { makeDoorCodes } from './door-code'
import { type Found, findForBoth, maySee } from './read'
import { readView } from './view'

const codeAmiss = async (
  { limits, rules, secret }: BookingDeps,
  { booking }: Found,
  code: string,
  now: Instant,
): Promise<Refusal | undefined> => {
  const left = await limits.take('checkInCode', booking.personId, now)
  if (!left.ok) return left
  const { codeSeconds } = (await rules()).checkIn
  const good = makeDoorCodes(secret, codeSeconds).check(readCheckInCode(code), booking.sessionId, now)
  return good.ok ? undefined : good
}

const standing = ({ booking }: Found): Outcome<Attended> => accepted({ booking, already: true })

/** Its owner shows by the code of the station that they are there. */
const byCode = async (
  deps: BookingDeps,
  found: Found,
  code: string | undefined,
  now: Instant,
): Promise<Outcome<Attended>> => {
  if (found.booking.attendance) return standing(found)
  if (code === undefined) return refusedField('code', 'required')
  const session = sessionOf(found.item)
  const { checkIn: times } = await deps.rules()
  const amiss = checkInStateAmiss(found.booking, session) ?? checkInTimeAmiss(session, times, now)
  if (amiss) return amiss
  const wrong = await codeAmiss(deps, found, code, now)
  return wrong ?? attend(deps.store, found, 'code', { at: now, now })
}

const byStaff = async (
  deps: BookingDeps,
  found: Found,
  means: 'ticket' | 'name',
  caller: Caller,
  at: Instant | undefined,
  now: Instant,
): Promise<Outcome<Attended>> => {
  if (found.booking.attendance) return standing(found)
  const session = sessionOf(found.item)
  const { checkIn: times } = await deps.rules()
  const amiss =
    checkInStateAmiss(found.booking, session) ??
    (at === undefined
      ? checkInTimeAmiss(session, times, now)
      : tickAmiss(session, times, { what: 'checkIn', at }, now))
  return amiss ?? attend(deps.store, found, means, { at: at ?? now, now, by: caller.sign })
}

/** At the door: by the station’s code for its owner, by ticket or name for the staff. */
export const makeCheckIn = (deps: BookingDeps) =>
  implement(checkIn, async ({ params, body, caller, now }) => {
    const found = await findForBoth(deps.store, params.id, caller)
    if (!found.ok) return found
    const { means, code, at } = body
    const own = found.value.booking.personId === caller.personId
    if (own !== (means === 'code')) return refused('forbidden')
    const done =
      means === 'code'
        ? await byCode(deps, found.value, code, now)
        : await byStaff(deps, found.value, means, caller, at, now)
    if (!done.ok) return done
    return accepted(await readView(deps, done.value.booking, sessionOf(found.value.item), now))
  })

/** Leaving: staff say when it was where that is not now. */
export const makeCheckOut = (deps: BookingDeps) =>
  implement(checkOut, async ({ params, body, caller, now }) => {
    const found = await findForBoth(deps.store, params.id, caller)
    if (!found.ok) return found
    const staff = maySee(caller, 'checkIn', found.value.item)
    if (body.at !== undefined && !staff) return refused('forbidden')
    if (body.at !== undefined && body.at > now) return refusedField('at', 'tooLarge')
    const by = staff ? caller.sign : undefined
    const done = await leave(deps.store, found.value, { at: body.at ?? now, now, by })
    if (!done.ok) return done
    return accepted(await readView(deps, done.value.booking, sessionOf(found.value.item), now))
  })
