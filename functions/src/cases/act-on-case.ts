import {
  type ActionCommand,
  actOnCase,
  type CaseRecord,
  type CaseView,
  type Command,
  decide,
  isOpen,
  maySee,
  partiesOf,
} from '@yizhan/shared/cases'
import {
  accepted,
  type Instant,
  type Outcome,
  type Refusal,
  refused,
  refusedField,
} from '@yizhan/shared/kernel'
import { actorOf, type Caller } from '../platform/caller'
import { implement } from '../platform/operation'
import type { Write } from '../platform/store'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { PhotoDesk } from './ports'
import type { Viewing } from './read-view'
import { refusedPhoto } from './refused-photo'
import { CASES, type CaseItem, FOLLOWINGS } from './table'

export interface ActDependencies {
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly photos: PhotoDesk
  readonly viewing: Viewing
}

/** Somebody acted in between: who, what, and what the case is now. */
const staleOf = async (cases: CaseStore, now: CaseRecord): Promise<Refusal> => {
  const last = await cases.event(now.id, now.version)
  return refused('stale', {
    about: {
      version: now.version,
      state: now.state,
      ...(last
        ? {
            action: last.action,
            at: last.at,
            sign: last.by.personId === now.reporterId ? null : last.by.sign,
          }
        : {}),
    },
  })
}

interface Merging {
  readonly mergedInto?: Command['mergedInto']
  readonly besides: readonly Write[]
}

/** The case that a merge leads into, whose news the merged reporter will get; it must still be what it is now. */
const mergingOf = async (
  cases: CaseStore,
  c: CaseRecord,
  command: ActionCommand,
  caller: Caller,
  now: Instant,
): Promise<Outcome<Merging>> => {
  if (command.action !== 'merge' || command.intoNumber === undefined) return accepted({ besides: [] })
  const target = await cases.findByNumber(command.intoNumber)
  if (!target || !maySee(target, caller) || !isOpen(target.state))
    return refusedField('intoNumber', 'unknownCase')
  const item = { caseId: target.id, personId: c.reporterId, followedAt: now }
  return accepted({
    mergedInto: { id: target.id, number: target.number },
    besides: [
      { kind: 'put', table: FOLLOWINGS, item },
      { kind: 'check', table: CASES, key: { id: target.id }, condition: { equals: { state: target.state } } },
    ],
  })
}

/** The step is decided and written once; `again` when a clock of the case, or the case to merge into, moved meanwhile. */
const attempt = async (
  { cases, book, photos }: ActDependencies,
  before: CaseItem,
  command: ActionCommand,
  caller: Caller,
  now: Instant,
): Promise<Outcome<CaseRecord> | 'again'> => {
  const { action, expectedVersion: _, ...carried } = command
  const c = before.record
  const merging = await mergingOf(cases, c, command, caller, now)
  if (!merging.ok) return merging
  const desk = await book.desk(c, now)
  const by = actorOf(caller)
  const { mergedInto, besides } = merging.value
  const decided = decide(c, { action, carried, by, parties: partiesOf(c, caller), mergedInto }, desk)
  if (!decided.ok) return decided
  const photoIds = decided.value.events[0]?.carried.photos ?? []
  const photoClaims = photos.claim(photoIds, by.personId, c.id)
  const written = await cases.append({ before, decision: decided.value, desk, photoClaims, besides })
  if (written === 'written') return accepted(decided.value.record)
  if (written === 'stale') return staleOf(cases, (await cases.find(c.id))?.record ?? c)
  if (written === 'again') return 'again'
  return refusedPhoto(photos, photoIds, written.photo, by.personId, c.id)
}

const TRIES = 4

const perform = async (
  dependencies: ActDependencies,
  before: CaseItem,
  command: ActionCommand,
  caller: Caller,
  now: Instant,
): Promise<Outcome<CaseRecord>> => {
  if (before.record.version !== command.expectedVersion) return staleOf(dependencies.cases, before.record)
  for (let tried = 0; tried < TRIES; tried++) {
    const done = await attempt(dependencies, before, command, caller, now)
    if (done !== 'again') return done
  }
  return refused('unavailable')
}

/** One step of a case by a person, guarded by the version they were looking at. */
export const makeActOnCase = (dependencies: ActDependencies) =>
  implement(actOnCase, async ({ params, body, caller, now }): Promise<Outcome<CaseView>> => {
    const { cases, viewing } = dependencies
    const before = await cases.find(params.id)
    const known = before && (await viewing.viewer(before.record, caller))
    if (!before || !known) return refused('notFound')
    const done = await perform(dependencies, before, body, caller, now)
    if (!done.ok) return done
    const viewer = await viewing.viewer(done.value, caller, known)
    if (!viewer) return refused('notFound')
    return accepted(await viewing.view(done.value, viewer, caller, now))
  })
