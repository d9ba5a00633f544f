import { listNotices } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import { readPage } from '../platform/page'
import type { QueryPlan } from '../platform/store'
import type { PeopleDeps } from './deps'
import { NOTICES, type NoticeRecord, noticeOf } from './table'
import { aboutOf } from './tell'

type Show = 'all' | 'unread' | 'cases' | 'activities' | 'area'

/** Where the notices that are asked for are found, whatever else a person was told. */
const PLANS: Readonly<Record<Show, (personId: string) => Pick<QueryPlan, 'index' | 'hash'>>> = {
  all: (personId) => ({ hash: personId }),
  unread: (personId) => ({ index: 'unread', hash: personId }),
  cases: (personId) => ({ index: 'byAbout', hash: aboutOf(personId, 'cases') }),
  activities: (personId) => ({ index: 'byAbout', hash: aboutOf(personId, 'activities') }),
  area: (personId) => ({ index: 'byAbout', hash: aboutOf(personId, 'area') }),
}

export const listNoticesBy = ({ store, cursors }: PeopleDeps) =>
  implement(listNotices, ({ query, caller: { personId } }) => {
    const { show = 'all' } = query
    return readPage(
      cursors,
      `notices:${show}:${personId}`,
      query,
      (limit, after) =>
        store.query<NoticeRecord>({
          table: NOTICES,
          ...PLANS[show](personId),
          newestFirst: true,
          limit,
          after,
        }),
      noticeOf,
    )
  })
