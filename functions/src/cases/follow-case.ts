import { followCase, isOpen, unfollowCase } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { CaseStore } from './case-store'
import { FOLLOWINGS } from './table'

/** Any open case can be followed by whoever was shown it nearby; its reporter already gets its news. */
export const makeFollowCase = (store: Store, cases: CaseStore) =>
  implement(followCase, async ({ params, caller, now }) => {
    const found = await cases.find(params.id)
    if (!found) return refused('notFound')
    if (found.record.reporterId === caller.personId) return accepted(undefined)
    if (!isOpen(found.record.state)) return refused('wrongState', { about: { state: found.record.state } })
    await store.put(
      FOLLOWINGS,
      { caseId: params.id, personId: caller.personId, followedAt: now },
      { absent: ['caseId'] },
    )
    return accepted(undefined)
  })

export const makeUnfollowCase = (store: Store) =>
  implement(unfollowCase, async ({ params, caller }) => {
    await store.delete(FOLLOWINGS, { caseId: params.id, personId: caller.personId })
    return accepted(undefined)
  })
