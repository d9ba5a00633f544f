import { accepted, type Instant } from '@yizhan/shared/kernel'
import { readNotices } from '@yizhan/shared/people'
import { everyItem } from '../platform/every-item'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { PeopleDeps } from './deps'
import { NOTICES, type NoticeRecord } from './table'

/** As many at a time. */
const AT_ONCE = 25

const unreadUntil = async (store: Store, personId: string, until: Instant): Promise<string[]> => {
  const plan = { table: NOTICES, index: 'unread', hash: personId, to: `${until}#~` }
  return (await everyItem<NoticeRecord>(store, plan)).map(({ id }) => id)
}

/** Marks the caller's notices; an id that is not among them is passed over. */
export const readNoticesBy = ({ store }: PeopleDeps) =>
  implement(readNotices, async ({ body, caller: { personId } }) => {
    const { ids: named = [], until } = body
    const earlier = until === undefined ? [] : await unreadUntil(store, personId, until)
    const ids = [...new Set([...named, ...earlier])]
    const changes = { set: { read: true }, remove: ['unreadOf'] }
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await Promise.all(
        ids
          .slice(from, from + AT_ONCE)
          .map((id) => store.update(NOTICES, { personId, id }, changes, { present: ['id'] })),
      )
    return accepted(undefined)
  })
