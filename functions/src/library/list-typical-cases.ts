import { accepted, type Outcome, type Page } from '@yizhan/shared/kernel'
import {
  listTypicalCases,
  listTypicalDrafts,
  maySeeDraft,
  type TypicalRow,
  typicalDraftRowOf,
  typicalRowOf,
} from '@yizhan/shared/library'
import { scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import { implement, implementPublic } from '../platform/operation'
import { readPage } from '../platform/page'
import type { LibraryDeps } from './deps'
import { TYPICAL_CASES, type TypicalItem } from './table'

/** Published ones, the newest first, with the first of their photos that the public may see. */
export const listTypicalCasesBy = ({ store, cursors, stories }: LibraryDeps) =>
  implementPublic(listTypicalCases, async ({ query, now }): Promise<Outcome<Page<TypicalRow>>> => {
    const { category } = query
    const list =
      category === undefined
        ? { index: 'byState', hash: 'published' }
        : { index: 'byCategory', hash: category }
    const page = await readPage(
      cursors,
      `typicalCases:${category ?? ''}`,
      query,
      (limit, after) =>
        store.query<TypicalItem>({ ...list, table: TYPICAL_CASES, newestFirst: true, limit, after }),
      ({ record }) => record,
    )
    if (!page.ok) return page
    const { items, next } = page.value
    const links = await stories.clearedPhotos(
      items.flatMap(({ after, before }) => [...after, ...before]),
      now,
    )
    return accepted({ items: items.map((t) => typicalRowOf(t, links)), next })
  })

/** What of a state's list lies within a caller's reach; the store leaves out the rest. */
const reachOf = ({ role, stationId = '', squadId = '' }: Caller): Record<string, string> => {
  const scope = scopeOf(role, 'draftTypicalCase')
  if (scope === 'district') return {}
  return scope === 'squad' ? { squadId } : { stationId }
}

/** What waits or was sent back; few of them, for each is somebody's work. */
export const listTypicalDraftsBy = ({ store, cursors }: LibraryDeps) =>
  implement(listTypicalDrafts, async ({ query, caller }) => {
    const { state = 'waiting', caseId } = query
    const plan =
      caseId === undefined
        ? { index: 'byState', hash: state, where: reachOf(caller) }
        : { index: 'byCase', hash: caseId }
    const page = await readPage(
      cursors,
      `typicalDrafts:${caller.personId}:${caseId ?? state}`,
      query,
      (limit, after) =>
        store.query<TypicalItem>({ ...plan, table: TYPICAL_CASES, newestFirst: true, limit, after }),
      ({ record }) => record,
    )
    if (!page.ok) return page
    const { items, next } = page.value
    const own = items.filter((t) => maySeeDraft(t, caller))
    return accepted({ items: own.map((t) => typicalDraftRowOf(t, caller)), next })
  })
