import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import {
  getTypicalCase,
  maySeeDraft,
  type TypicalCase,
  type TypicalView,
  typicalViewOf,
} from '@yizhan/shared/library'
import type { Post } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { LibraryDeps } from './deps'
import { TYPICAL_CASES, type TypicalItem } from './table'

/** The story as it is read, with the photos that the public may see; `reader` sees where it stands. */
export const viewOf = async (
  { stories }: Pick<LibraryDeps, 'stories'>,
  t: TypicalCase,
  reader: Post | undefined,
  now: Instant,
): Promise<TypicalView> =>
  typicalViewOf(t, await stories.clearedPhotos([...t.before, ...t.after], now), reader)

export const readTypicalCaseBy = (deps: LibraryDeps) =>
  implementPublic(getTypicalCase, async ({ params, caller, now }) => {
    const found = await deps.store.get<TypicalItem>(TYPICAL_CASES, { id: params.id })
    if (!found) return refused('notFound')
    const reader = caller && maySeeDraft(found.record, caller) ? caller : undefined
    if (found.record.state !== 'published' && !reader) return refused('notFound')
    return accepted(await viewOf(deps, found.record, reader, now))
  })
