import { eventViewOf } from '@yizhan/shared/cases'
import type { FactHandlers } from '../../platform/outbox'
import type { Settings } from '../../platform/settings'
import type { Store } from '../../platform/store'
import type { CaseStore } from '../case-store'
import type { CaseStepped } from '../facts'
import { vanishesAt } from './looks'
import { AUDIT } from './table'

/** Files a step under its case and, when it was staff's, under who took it, for the auditor. Twice files it once. */
export const makeRecordStep = (store: Store, cases: CaseStore, settings: Settings): FactHandlers => ({
  caseStepped: async (fact, now) => {
    const { caseId, version } = (fact as CaseStepped).about
    const [found, event] = await Promise.all([cases.find(caseId), cases.event(caseId, version)])
    if (!found || !event) throw new Error(`case ${caseId} has no step ${version}`)
    const { number, reporterId } = found.record
    const { by, action, at, to } = eventViewOf(event, reporterId, {})
    const item = {
      id: `${caseId}@${version}`,
      caseId,
      number,
      ...(by.party === 'staff' ? { personId: event.by.personId } : {}),
      by,
      at,
      kind: 'step',
      action,
      to,
      vanishesAt: await vanishesAt(settings, now),
    }
    await store.put(AUDIT, item, { absent: ['id'] })
  },
})
