import { getStanding, pardonNoShow, withPardon } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { BookingDeps } from './deps'
import { bookingNews } from './facts'
import { findForStaff, noShowsOf } from './read'
import { standingOf, standingWrite } from './standings'
import { changed, eventWrite } from './writes'

export const makeGetStanding = (deps: BookingDeps) =>
  implement(getStanding, async ({ params, caller, now }) => {
    const found = await findForStaff(deps.store, params.id, caller, 'planActivities')
    return found.ok ? accepted(await standingOf(deps, found.value.booking.personId, now)) : found
  })

/** A no-show counts no more, and its owner reads why. Pardoned again, it stays as it was. */
export const makePardonNoShow = (deps: BookingDeps) =>
  implement(pardonNoShow, async ({ params, body, caller, now }) => {
    const { store } = deps
    const found = await findForStaff(store, params.id, caller, 'planActivities')
    if (!found.ok) return found
    const { booking } = found.value
    const { id: bookingId, personId } = booking
    const noShow = (await noShowsOf(store, personId)).find((one) => one.bookingId === bookingId)
    if (!noShow) return refused('wrongState')
    if (!noShow.pardoned) {
      const by = caller.sign
      const pardoned = { at: now, by, reason: body.reason }
      const { after, write } = changed(booking, {})
      const committed = await store.commit([
        write,
        await standingWrite(store, personId, (noShows) => withPardon(noShows, bookingId, pardoned)),
        eventWrite(after, { at: now, what: 'pardoned', by, words: body.reason }),
        bookingNews({ bookingId, kind: 'pardoned', at: now, words: body.reason }),
      ])
      if (!committed.ok) return refused('changedMeanwhile')
    }
    return accepted(await standingOf(deps, personId, now))
  })
