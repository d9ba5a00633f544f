import {
  type ActionCommand,
  type ActionName,
  type Actor,
  actOnCase,
  type CaseRecord,
  type CaseView,
  type Command,
  type Desk,
  decide,
  isOpen,
  mayAnswer,
  mayHelp,
  maySee,
  type Party,
  partiesOf,
} from '@yizhan/shared/cases'
import {
  accepted,
  type Instant,
  metresBetween,
  type Outcome,
  type Refusal,
  refused,
} from '@yizhan/shared/kernel'
import { actorOf, type Caller } from '../platform/caller'
import type { Limits } from '../platform/limits'
import { implement } from '../platform/operation'
import type { Write } from '../platform/store'
import type { CaseStore } from './case-store'
import { caughtUp } from './catch-up'
import type { RuleBook } from './desk'
import { peopleOfCase } from './people-of-case'
import type { PhotoDesk, StationBook } from './ports'
import type { Viewing } from './read-view'
import { refusedPhoto } from './refused-photo'
import type { Router } from './route-case'
import { CASES, type CaseItem, FOLLOWINGS } from './table'

export interface ActDependencies {
  readonly limits: Limits
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly stations: StationBook
  readonly photos: PhotoDesk
  readonly viewing: Viewing
  readonly router: Router
}

/** Somebody acted in between: who, what, and what the case is now. What the ladder did since refuses nobody. */
const staleOf = async (cases: CaseStore, now: CaseRecord): Promise<Refusal> => {
  const last = await cases.event(now.id, now.actedVersion)
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

/** What a command names by number or id, found; and what must still hold when the step is written. */
interface Named {
  readonly named: Pick<Command, 'mergedInto' | 'person' | 'station'>
  readonly besides: readonly Write[]
}

const NOTHING_NAMED: Named = { named: {}, besides: [] }

interface Asked {
  readonly c: CaseRecord
  readonly command: ActionCommand
  readonly caller: Caller
  readonly now: Instant
}

/** The case that a merge leads into, whose news the merged reporter will get; it must still be what it is now. */
const mergingOf = async ({ cases }: ActDependencies, { c, command, caller, now }: Asked): Promise<Named> => {
  const target = await cases.findByNumber(command.intoNumber ?? '')
  if (!target || !maySee(target, caller) || !isOpen(target.state)) return NOTHING_NAMED
  const item = { caseId: target.id, personId: c.reporterId, followedAt: now }
  return {
    named: { mergedInto: { id: target.id, number: target.number } },
    besides: [
      { kind: 'put', table: FOLLOWINGS, item },
      { kind: 'check', table: CASES, key: { id: target.id }, condition: { equals: { state: target.state } } },
    ],
  }
}

const personNamed =
  (may: (who: Actor) => boolean): Find =>
  async ({ stations }, { c, command }) => {
    const known = await peopleOfCase(stations, c)
    const person = known.find((p) => p.personId === command.toPersonId && may(p))
    return { named: { person }, besides: [] }
  }

/** The station that a wrongly chosen one is corrected to, and who handles the case there. */
const stationNamed: Find = async ({ stations, book, router }, { c, command, now }) => {
  const station = (await stations.district()).stations.find(({ id }) => id === command.toStationId)
  const category = await book.category(c.category)
  if (!station || !category) return NOTHING_NAMED
  const metres = Math.round(metresBetween(c.place, station.place))
  const { responder, steps } = await router.routeAt({ station, metres }, { category, duty: c.duty }, now)
  return { named: { station: { station, handler: responder, steps } }, besides: [] }
}

type Find = (dependencies: ActDependencies, asked: Asked) => Promise<Named>

/** What each action names beyond the case itself. */
const NAMED: Partial<Record<ActionName, { field: keyof ActionCommand; find: Find }>> = {
  merge: { field: 'intoNumber', find: mergingOf },
  assign: { field: 'toPersonId', find: personNamed(mayHelp) },
  moveDuty: { field: 'toPersonId', find: personNamed(mayAnswer) },
  correctStation: { field: 'toStationId', find: stationNamed },
}

/** Whether it may be done by whoever asks, and whether what is named is enough, `decide` says. */
const namedBy = async (dependencies: ActDependencies, asked: Asked): Promise<Named> => {
  const names = NAMED[asked.command.action]
  return names && asked.command[names.field] !== undefined ? names.find(dependencies, asked) : NOTHING_NAMED
}

/** The step is decided and written once; `again` when something else that it rests on moved meanwhile. */
const attempt = async (
  dependencies: ActDependencies,
  { before, desk, parties }: { before: CaseItem; desk: Desk; parties: readonly Party[] },
  { command, caller, now }: Omit<Asked, 'c'>,
): Promise<Outcome<CaseRecord> | 'again' | 'stale'> => {
  const { cases, photos } = dependencies
  const { action, expectedVersion: _, ...carried } = command
  const c = before.record
  const { named, besides } = await namedBy(dependencies, { c, command, caller, now })
  const by = actorOf(caller)
  const decided = decide(c, { action, carried, by, parties, ...named }, desk)
  if (!decided.ok) return decided
  const photoIds = decided.value.events[0]?.carried.photos ?? []
  const photoClaims = photos.claim(photoIds, by.personId, { caseId: c.id })
  const written = await cases.append({ before, decision: decided.value, desk, photoClaims, besides })
  if (written === 'written') return accepted(decided.value.record)
  if (written === 'again' || written === 'stale') return written
  return refusedPhoto(photos, photoIds, written.photo, by.personId)
}

const TRIES = 4

/** Whether somebody who saw this version has seen all but what the ladder did since. */
const hasSeen = ({ version, actedVersion }: CaseRecord, seen: number) =>
  seen >= actedVersion && seen <= version

const perform = async (
  dependencies: ActDependencies,
  first: CaseItem,
  following: boolean,
  asked: Omit<Asked, 'c'>,
): Promise<Outcome<CaseRecord>> => {
  const { cases, book } = dependencies
  let found = first
  for (let tried = 0; tried < TRIES; tried++) {
    const desk = await book.desk(found.record, asked.now)
    const before = await caughtUp(cases, found, desk)
    if (before) {
      if (!hasSeen(before.record, asked.command.expectedVersion)) return staleOf(cases, before.record)
      const parties = partiesOf(before.record, asked.caller, following)
      const done = await attempt(dependencies, { before, desk, parties }, asked)
      if (done !== 'again' && done !== 'stale') return done
    }
    found = (await cases.find(first.record.id)) ?? found
  }
  return refused('unavailable')
}

/** One step of a case by a person, guarded by the version they were looking at. Who gives a case away sees it once more. */
export const makeActOnCase = (dependencies: ActDependencies) =>
  implement(actOnCase, async ({ params, body, caller, now }): Promise<Outcome<CaseView>> => {
    const { cases, viewing, limits } = dependencies
    const before = await cases.find(params.id)
    const known = before && (await viewing.viewer(before.record, caller))
    if (!before || !known) return refused('notFound')
    const allowed =
      body.action === 'supplement' ? await limits.take('supplement', caller.personId, now) : undefined
    if (allowed?.ok === false) return allowed
    const done = await perform(dependencies, before, known.following, { command: body, caller, now })
    if (!done.ok) return done
    const viewer = await viewing.viewer(done.value, caller, known)
    const last = { ...known, parties: [], mayReadContact: false }
    return accepted(await viewing.view(done.value, viewer ?? last, caller, now))
  })
