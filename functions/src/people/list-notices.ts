import { listNotices } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import { readPage } from '../platform/page'
import type { PeopleDeps } from './deps'
import { NOTICES, type NoticeRecord } from './table'

export const listNoticesBy = ({ store, cursors }: PeopleDeps) =>
  implement(listNotices, ({ query, caller: { personId } }) =>
    readPage(
      cursors,
      `notices:${personId}`,
      query,
      (limit, after) =>
        store.query<NoticeRecord>({ table: NOTICES, hash: personId, newestFirst: true, limit, after }),
      ({ personId: _, messagedAt: __, ...notice }) => notice,
    ),
  )
