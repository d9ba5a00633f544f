import { feedbackAmiss, giveFeedback } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { SESSIONS, sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { findBooking } from './read'
import { readView } from './view'
import { changed } from './writes'

/** How it was, once: the same words sent again are answered as the first time. */
export const makeGiveFeedback = (deps: BookingDeps) =>
  implement(giveFeedback, async ({ params, body, caller, now }) => {
    const { store } = deps
    const found = await findBooking(store, params.id)
    if (found?.booking.personId !== caller.personId) return refused('notFound')
    const { booking, item } = found
    const session = sessionOf(item)
    const { feedback: given } = booking
    if (given?.stars === body.stars && given.text === body.text)
      return accepted(await readView(deps, booking, session, now))
    const amiss = feedbackAmiss(booking, session, (await deps.rules()).feedbackDays, now)
    if (amiss) return amiss
    const { stars, text } = body
    const { after, write } = changed(booking, {
      feedback: { stars, at: now, ...(text === undefined ? {} : { text }) },
    })
    const committed = await store.commit([
      write,
      {
        kind: 'update',
        table: SESSIONS,
        key: { id: session.id },
        changes: { add: { feedbackCount: 1, feedbackStars: stars } },
        condition: { present: ['id'] },
      },
    ])
    return committed.ok ? accepted(await readView(deps, after, session, now)) : refused('changedMeanwhile')
  })
