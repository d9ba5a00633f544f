import { type Instant, newId } from '@yizhan/shared/kernel'
import { listAccessLog } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import { implement } from '../platform/operation'
import { readPage } from '../platform/page'
import type { Store } from '../platform/store'
import type { PeopleDeps } from './deps'
import type { NoticeBook } from './notice-book'
import { ACCESS_LOG, type AccessRecord, vanishesAfter } from './table'

/** One look at a person's contact. */
export interface Access {
  readonly subjectId: string
  readonly by: Caller
  readonly caseId: string
  readonly number: string
}

/** Writes down who looked at whose contact (PIPL 17, 44), before it is shown. One's own is no look. */
export const logAccessIn =
  (store: Store, book: NoticeBook) =>
  async ({ subjectId, by, caseId, number }: Access, now: Instant): Promise<void> => {
    if (by.personId === subjectId) return
    const { keptFor } = await book.rules()
    const entry: AccessRecord = {
      subjectId,
      id: `${now}#${newId()}`,
      at: now,
      byPersonId: by.personId,
      sign: by.sign,
      role: by.role,
      caseId,
      number,
      vanishesAt: vanishesAfter(now, keptFor.accessLog),
    }
    await store.put(ACCESS_LOG, entry)
  }

export const listAccessLogBy = ({ store, cursors }: PeopleDeps) =>
  implement(listAccessLog, ({ query, caller: { personId } }) =>
    readPage(
      cursors,
      `access-log:${personId}`,
      query,
      (limit, after) =>
        store.query<AccessRecord>({ table: ACCESS_LOG, hash: personId, newestFirst: true, limit, after }),
      ({ subjectId: _, byPersonId: __, vanishesAt: ___, ...entry }) => entry,
    ),
  )
