import { eventViewOf } from '@yizhan/shared/cases'
import type { Settings } from '../../platform/settings'
import type { Store } from '../../platform/store'
import type { AfterStep } from '../facts'
import { vanishesAt } from './looks'
import { AUDIT } from './table'

/** Files a step under its case and, when it was staff's, under who took it, for the auditor. Twice files it once. */
export const makeRecordStep =
  (store: Store, settings: Settings): AfterStep =>
  async ({ id, event, record: { id: caseId, number, reporterId } }, now) => {
    const { by, action, at, to } = eventViewOf(event, reporterId, {})
    const item = {
      id,
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
  }
