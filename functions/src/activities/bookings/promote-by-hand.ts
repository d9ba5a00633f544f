import { freeSeats, promoteBooking } from '@yizhan/shared/activities'
import { accepted, type Instant, type Outcome, type Refusal, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { promotionWrites } from './promotion'
import { type Found, findForStaff } from './read'
import { readView } from './view'

const amissOf = ({ booking, item }: Found, now: Instant): Refusal | undefined => {
  const session = sessionOf(item)
  if (session.state === 'cancelled') return refused('sessionCancelled')
  if (booking.state !== 'waitlisted' || now >= session.endsAt) return refused('wrongState')
  const left = freeSeats(session, booking.quota)
  return left < booking.seats ? refused('noSeats', { about: { left } }) : undefined
}

const TRIES = 8

const promote = async (
  { store }: BookingDeps,
  { id, words, caller, now }: { id: string; words: string; caller: Caller; now: Instant },
): Promise<Outcome<Found>> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const found = await findForStaff(store, id, caller, 'planActivities')
    if (!found.ok) return found
    const { booking, item } = found.value
    if (booking.promoted?.reason === 'byStaff' && booking.state === 'confirmed') return found
    const amiss = amissOf(found.value, now)
    if (amiss) return amiss
    const promotion = { reason: 'byStaff', by: caller.sign, words } as const
    const { after, writes } = promotionWrites(booking, sessionOf(item), promotion, now)
    if ((await store.commit(writes)).ok) return accepted({ booking: after, item })
  }
  return refused('unavailable')
}

/** Out of turn, where seats are free, with words that stay with the booking; also when nobody moves up by themself. */
export const makePromoteBooking = (deps: BookingDeps) =>
  implement(promoteBooking, async ({ params, body, caller, now }) => {
    const done = await promote(deps, { id: params.id, words: body.reason, caller, now })
    if (!done.ok) return done
    return accepted(await readView(deps, done.value.booking, sessionOf(done.value.item), now))
  })
