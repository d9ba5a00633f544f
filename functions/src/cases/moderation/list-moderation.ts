import { listModeration } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import { DISTRICT } from '../table'
import type { ModerationDeps } from './deps'
import { makeShow } from './show'
import { MODERATION, type ModerationRecord, shelfKey } from './table'

interface List {
  readonly index: string
  readonly whose: string
}

/** The list that a caller's reach over moderation is; undefined for somebody without a station or squad. */
const listOf = ({ role, stationId, squadId }: Caller): List | undefined => {
  switch (scopeOf(role, 'moderate')) {
    case 'district':
      return { index: 'byDistrict', whose: DISTRICT }
    case 'squad':
      return squadId === undefined ? undefined : { index: 'bySquad', whose: squadId }
    case 'station':
      return stationId === undefined ? undefined : { index: 'byStation', whose: stationId }
    default:
      return undefined
  }
}

/** What waits is given oldest first, what is decided newest first. */
export const makeListModeration = (deps: ModerationDeps) => {
  const { store, cursors } = deps
  const show = makeShow(deps)
  return implement(listModeration, async ({ query, caller, now }) => {
    const list = listOf(caller)
    if (!list) return refused('forbidden')
    const { state: shelf = 'review' } = query
    const page = await readPage(
      cursors,
      `moderation:${list.whose}:${shelf}`,
      query,
      (limit, after) =>
        store.query<{ record: ModerationRecord }>({
          table: MODERATION,
          index: list.index,
          hash: shelfKey(list.whose, shelf),
          newestFirst: shelf === 'passed' || shelf === 'rejected',
          limit,
          ...(after ? { after } : {}),
        }),
      ({ record }) => record,
    )
    if (!page.ok) return page
    return accepted({ items: await show(page.value.items, now), next: page.value.next })
  })
}
