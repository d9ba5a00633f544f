import { listLooks } from '@yizhan/shared/cases'
import { refused } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Cursors } from '../../platform/cursor'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Store } from '../../platform/store'
import type { CaseStore } from '../case-store'
import { lookOf } from './looks'
import { AUDIT, type LookRecord } from './table'

export const makeListLooks = (store: Store, cases: CaseStore, cursors: Cursors) =>
  implement(listLooks, async ({ params, query, caller }) => {
    const found = await cases.find(params.id)
    if (!found) return refused('notFound')
    const { stationId, squadId } = found.record
    if (!reaches(scopeOf(caller.role, 'readLooks'), caller, { stationId, squadId, people: [] }))
      return refused('notFound')
    return readPage(
      cursors,
      `looks:${params.id}`,
      query,
      (limit, after) =>
        store.query<LookRecord>({
          table: AUDIT,
          index: 'byCase',
          hash: params.id,
          newestFirst: true,
          where: { kind: 'look' },
          limit,
          after,
        }),
      lookOf,
    )
  })
