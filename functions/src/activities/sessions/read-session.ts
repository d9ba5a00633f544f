import { getSession } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implementPublic } from '../../platform/operation'
import type { SessionsDeps } from './deps'
import { may } from './reach'
import { readSession } from './table'
import { viewOf } from './views'

export const makeGetSession = (deps: SessionsDeps) =>
  implementPublic(getSession, async ({ params, caller, now }) => {
    const session = await readSession(deps.store, params.id)
    const mayPlan = session !== undefined && may(caller, 'planActivities', session)
    if (!session || (session.state === 'draft' && !mayPlan)) return refused('notFound')
    return accepted({
      ...(await viewOf(deps, session, now)),
      mine: caller ? await deps.bookings.mine(session, caller.personId, now) : null,
      mayPlan,
      mayCheckIn: may(caller, 'checkIn', session),
    })
  })
