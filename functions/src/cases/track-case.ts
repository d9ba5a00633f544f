import { trackCase, trackedCaseOf } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implementPublic } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { TrackingCodes } from './tracking'

/** A wrong number and a wrong code are told alike, so that numbers cannot be found out. */
export const makeTrackCase = (cases: CaseStore, codes: TrackingCodes) =>
  implementPublic(trackCase, async ({ params, query }) => {
    const found = await cases.findByNumber(params.number)
    if (!found || !codes.matches(found.id, query.code)) return refused('notFound')
    return accepted(trackedCaseOf(found, await cases.events(found.id)))
  })
