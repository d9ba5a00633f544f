import { type AuditEntry, listAudit } from '@yizhan/shared/cases'
import { refusedField } from '@yizhan/shared/kernel'
import type { Cursors } from '../../platform/cursor'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Store } from '../../platform/store'
import { AUDIT } from './table'

type Kept = AuditEntry & { readonly vanishesAt: number }

const shown = ({ vanishesAt: _, ...entry }: Kept): AuditEntry => entry

/** Asked for by case or by person, never both: each is one index. */
export const makeListAudit = (store: Store, cursors: Cursors) =>
  implement(listAudit, async ({ query }) => {
    const { caseId, personId, from, to } = query
    if ((caseId === undefined) === (personId === undefined)) return refusedField('query.caseId', 'oneOf')
    if (from !== undefined && to !== undefined && from > to) return refusedField('query.to', 'invalid')
    const plan =
      caseId === undefined ? { index: 'byPerson', hash: personId ?? '' } : { index: 'byCase', hash: caseId }
    return readPage(
      cursors,
      `audit:${plan.index}:${plan.hash}:${from ?? ''}:${to ?? ''}`,
      query,
      (limit, after) =>
        store.query<Kept>({
          ...plan,
          table: AUDIT,
          newestFirst: true,
          limit,
          after,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        }),
      shown,
    )
  })
