import { accepted, type Outcome, type Refusal, refused, refusedField } from '../kernel/refusals'
import type { Carried, CarriedField } from './actions'
import type { Actor, CaseRecord, Stage } from './case'
import type { Category } from './category'
import { clocksAfter } from './clock-effects'
import { isRunning } from './clocks'
import { type CaseEvent, changesBetween } from './event'
import { MAX_PHOTOS_OF_CASE } from './report'
import type { State } from './states'
import {
  type Circumstances,
  mayCarry,
  mustCarry,
  type Party,
  rowsFor,
  TRANSITIONS,
  type Transition,
} from './transitions'
import type { WorkingTime } from './working-time'

export interface Command {
  readonly action: Transition['action']
  readonly carried: Carried
  readonly by: Actor
  /** What `by` is to this case. */
  readonly parties: readonly Party[]
  /** The case that `intoNumber` names, when merging. */
  readonly mergedInto?: CaseRecord['mergedInto']
}

export interface Desk extends Circumstances {
  readonly work: WorkingTime
}

export interface Decision {
  readonly record: CaseRecord
  readonly events: readonly CaseEvent[]
}

const SYSTEM: Actor = { personId: 'system', role: 'administrator', sign: 'system' }

const missing = (row: Transition, carried: Carried, category: Category): CarriedField[] =>
  mustCarry(row, category).filter((field) => {
    const value = carried[field]
    return value === undefined || (Array.isArray(value) && value.length === 0)
  })

/** Only what the row speaks of; anything else that was sent along is not part of the case. */
const kept = (row: Transition, carried: Carried, category: Category): Carried => {
  const named = [...mustCarry(row, category), ...mayCarry(row, category)]
  return Object.fromEntries(Object.entries(carried).filter(([field]) => named.some((n) => n === field)))
}

/** Why a case cannot be merged into the one that is named, if it cannot. */
const mergeAmiss = (c: CaseRecord, { action, mergedInto }: Command): Refusal | undefined => {
  if (action !== 'merge') return undefined
  if (!mergedInto) return refusedField('intoNumber', 'unknownCase')
  return mergedInto.id === c.id ? refusedField('intoNumber', 'mergedIntoItself') : undefined
}

type Writes = (c: CaseRecord, command: Command, desk: Desk) => Partial<CaseRecord>

const answered: Writes = (c, { carried, by }, { now }) => ({
  result: {
    text: carried.text ?? '',
    outcome: carried.outcome ?? 'service',
    by,
    at: now,
    legalBasis: carried.legalBasis,
  },
  afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])],
  resolvedAt: now,
})

/** What an action writes on the record besides its state and clocks; one that is not here writes nothing else. */
const WRITES: Partial<Record<Command['action'], Writes>> = {
  decline: (_, { carried }) => ({
    declined: {
      reason: carried.reason ?? 'notOurDuty',
      text: carried.text ?? '',
      rightDoor: carried.rightDoor ?? '',
    },
  }),
  supplement: (c, { carried }) => ({ photos: [...c.photos, ...(carried.photos ?? [])] }),
  transfer: (_, { carried }) => ({ transferredTo: carried.rightDoor }),
  resolve: answered,
  recordAnswer: answered,
  verify: (c, { carried }) => ({ afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])] }),
  rate: (_, { carried }, { now }) => ({
    rating: { stars: carried.stars ?? 1, solved: carried.solved ?? 'no', text: carried.text, at: now },
  }),
  reopen: (c, { carried }) => ({
    reopenings: c.reopenings + 1,
    rating: undefined,
    result: undefined,
    resolvedAt: undefined,
    closedAt: undefined,
    photos: [...c.photos, ...(carried.photos ?? [])],
  }),
  overturn: () => ({ declined: undefined }),
  merge: (_, { mergedInto }) => ({ mergedInto }),
}

/** More photos than a case may have in all. */
const photosAmiss = (c: CaseRecord, { photos = [] }: Carried): Refusal | undefined =>
  photos.length > 0 && c.photos.length + c.afterPhotos.length + photos.length > MAX_PHOTOS_OF_CASE
    ? refusedField('photos', 'tooMany', MAX_PHOTOS_OF_CASE)
    : undefined

const stateAfter = (c: CaseRecord, row: Transition): State =>
  row.to === 'same' ? c.state : row.to === 'before' ? (c.stateBefore ?? 'accepted') : row.to

const perform = (c: CaseRecord, row: Transition, command: Command, desk: Desk): Decision => {
  const to = stateAfter(c, row)
  const clocks = clocksAfter(c, row.clocks ?? [], desk)
  const record: CaseRecord = {
    ...c,
    ...WRITES[command.action]?.(c, command, desk),
    clocks,
    state: to,
    stateBefore: to === 'awaitingReporter' ? c.state : undefined,
    ...(to === 'closed' && c.closedAt === undefined ? { closedAt: desk.now } : {}),
    version: c.version + 1,
    updatedAt: desk.now,
  }
  const event: CaseEvent = {
    caseId: c.id,
    version: record.version,
    action: command.action,
    at: desk.now,
    by: command.by,
    from: c.state,
    to,
    carried: command.carried,
    ...changesBetween(c, record),
  }
  return { record, events: [event] }
}

/** A verified case that its reporter has rated is closed in the same breath. */
const closedWhenRated = (done: Decision, desk: Desk): Decision => {
  if (done.record.state !== 'verified' || done.record.rating === undefined) return done
  const row = TRANSITIONS.find((t) => t.action === 'close')
  if (!row) return done
  const closing = perform(
    done.record,
    row,
    { action: 'close', carried: {}, by: SYSTEM, parties: ['system'] },
    desk,
  )
  return { record: closing.record, events: [...done.events, ...closing.events] }
}

/**
 * Whether an action may be done to a case now, and the case and events it leaves. Refused as `wrongState` when no row
 * of the transition table holds for anyone, `reopenWindowOver` when only its window has passed, `forbidden` when a
 * row holds but not for these parties, `fields` when it lacks what it must carry or merges into no other case.
 */
export const decide = (c: CaseRecord, command: Command, desk: Desk): Outcome<Decision> => {
  const named = TRANSITIONS.filter((row) => row.action === command.action && row.from.includes(c.state))
  if (named.length === 0) return refused('wrongState', { about: { state: c.state } })
  if (!named.some((row) => row.by.some((party) => command.parties.includes(party))))
    return refused('forbidden')
  const row = rowsFor(c, desk, command.parties).find((r) => r.action === command.action)
  if (!row) {
    const reason = command.action === 'reopen' ? 'reopenWindowOver' : 'wrongState'
    return refused(reason, { about: { state: c.state } })
  }
  const lacking = missing(row, command.carried, desk.category)
  if (lacking.length > 0)
    return refused('fields', { errors: lacking.map((path) => ({ path, reason: 'required' })) })
  const carried = kept(row, command.carried, desk.category)
  const amiss = mergeAmiss(c, command) ?? photosAmiss(c, carried)
  if (amiss) return amiss
  return accepted(closedWhenRated(perform(c, row, { ...command, carried }, desk), desk))
}

const WAITS_FOR: Partial<Record<State, Stage>> = {
  awaitingReporter: 'awaiting',
  resolved: 'closing',
  verified: 'closing',
}

/** What the system does once the closing or awaiting clock of a case has run out: nothing, or the steps that close it. */
export const decideWhenDue = (c: CaseRecord, desk: Desk): Decision | undefined => {
  const clock = c.clocks.find(({ stage }) => stage === WAITS_FOR[c.state])
  if (!clock || !isRunning(clock) || clock.dueAt > desk.now) return undefined
  const system = { carried: {}, by: SYSTEM, parties: ['system'] as const }
  if (c.state === 'resolved') {
    const verified = decide(c, { ...system, action: 'verify' }, desk)
    if (!verified.ok) return undefined
    const closed = decideWhenDue(verified.value.record, desk)
    return closed && { record: closed.record, events: [...verified.value.events, ...closed.events] }
  }
  const closed = decide(c, { ...system, action: 'close' }, desk)
  return closed.ok ? closed.value : undefined
}
