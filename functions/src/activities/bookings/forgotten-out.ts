import type { FactHandlers } from '../../platform/outbox'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { cappedWrites } from './end-session'
import type { ForgottenOut } from './facts'
import { findBooking } from './read'

/** Checked in after the end and never out: the planned end stands for it. */
export const makeForgottenOut = ({ store }: BookingDeps): FactHandlers => ({
  forgottenOut: async (fact, now) => {
    const { bookingId } = (fact as ForgottenOut).about
    const found = await findBooking(store, bookingId)
    const session = found && sessionOf(found.item)
    if (!session || session.endsAt > now || found.booking.state !== 'attended') return
    const writes = cappedWrites(found.booking, session, now)
    if (writes.length > 0 && !(await store.commit(writes)).ok)
      throw new Error(`booking ${bookingId} was changed meanwhile`)
  },
})
