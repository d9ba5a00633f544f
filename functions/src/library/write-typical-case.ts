import { createHash } from 'node:crypto'
import { accepted, type Instant, type Outcome, refused } from '@yizhan/shared/kernel'
import {
  changeTypicalCase,
  draftTypical,
  draftTypicalCase,
  editTypical,
  reviewTypical,
  reviewTypicalCase,
  type TypicalCase,
  type TypicalDraft,
  type TypicalView,
} from '@yizhan/shared/library'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import { type Answered, implement } from '../platform/operation'
import type { LibraryDeps } from './deps'
import { viewOf } from './read-typical-case'
import { TYPICAL_CASES, type TypicalItem, typicalItem } from './table'

const hashOf = (draft: TypicalDraft, drafterId: string) =>
  createHash('sha256')
    .update(JSON.stringify([drafterId, draft]))
    .digest('base64url')

const find = ({ store }: LibraryDeps, id: string) => store.get<TypicalItem>(TYPICAL_CASES, { id })

/** The first answer again when the same draft came before. */
const repeated = async (
  deps: LibraryDeps,
  draft: TypicalDraft,
  caller: Caller,
  now: Instant,
): Promise<Answered<TypicalView>> => {
  const found = await find(deps, draft.id)
  if (found?.bodyHash !== hashOf(draft, caller.personId)) return refused('idConflict')
  return { ...accepted(await viewOf(deps, found.record, caller, now)), repeated: true }
}

export const draftTypicalCaseBy = (deps: LibraryDeps) =>
  implement(draftTypicalCase, async ({ body, caller, now }): Promise<Answered<TypicalView>> => {
    const about = await deps.stories.find(body.caseId)
    const within = about && { stationId: about.stationId, squadId: about.squadId, people: [] }
    if (!within || !reaches(scopeOf(caller.role, 'draftTypicalCase'), caller, within))
      return refused('notFound')
    const drafted = draftTypical(body, about, caller, now)
    if (!drafted.ok) return drafted
    const item = typicalItem(drafted.value, hashOf(body, caller.personId))
    if (!(await deps.store.put(TYPICAL_CASES, item, { absent: ['id'] })))
      return repeated(deps, body, caller, now)
    return accepted(await viewOf(deps, drafted.value, caller, now))
  })

/** Writes what was decided of the story as it was read; somebody who came before is told of. */
const write = async (
  deps: LibraryDeps,
  { record: before, bodyHash }: TypicalItem,
  decided: Outcome<TypicalCase>,
  caller: Caller,
  now: Instant,
): Promise<Outcome<TypicalView>> => {
  if (!decided.ok) return decided
  const item = typicalItem(decided.value, bodyHash)
  const written = await deps.store.put(TYPICAL_CASES, item, { equals: { version: before.version } })
  if (!written) return refused('stale', { about: { version: before.version + 1 } })
  return accepted(await viewOf(deps, decided.value, caller, now))
}

export const changeTypicalCaseBy = (deps: LibraryDeps) =>
  implement(changeTypicalCase, async ({ params, body, caller, now }) => {
    const found = await find(deps, params.id)
    const about = found && (await deps.stories.find(found.record.caseId))
    if (!found || !about) return refused('notFound')
    const { expectedVersion, ...story } = body
    const step = { by: caller, expectedVersion, now }
    return write(deps, found, editTypical(found.record, story, about, step), caller, now)
  })

export const reviewTypicalCaseBy = (deps: LibraryDeps) =>
  implement(reviewTypicalCase, async ({ params, body, caller, now }) => {
    const found = await find(deps, params.id)
    if (!found) return refused('notFound')
    const { decision, reason, expectedVersion } = body
    const step = { by: caller, expectedVersion, now }
    return write(deps, found, reviewTypical(found.record, decision, reason, step), caller, now)
  })
