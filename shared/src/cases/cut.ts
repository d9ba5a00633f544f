import { masked } from '../kernel/masks'
import { rounded } from '../kernel/places'
import type { CarriedField } from './actions'
import type { Actor, Assignment, CaseRecord, Clock, RoutingStep } from './case'
import type { Answers } from './category'
import { isRunning } from './clocks'
import { type Desk, SYSTEM } from './command'
import type { CaseEvent } from './event'
import { nextRung } from './ladder'
import { type Circumstances, mayCarry, mustCarry, type Party, rowsFor } from './transitions'
import type {
  AssignmentView,
  CaseSummary,
  CaseView,
  EventView,
  OfferedAction,
  PhotoView,
  PublicCase,
  TrackedCase,
} from './views'

const signOf = ({ role, sign }: Actor) => ({ role, sign })

/** Clocks by which nobody at the desk has to do anything: what follows their end comes by itself. */
const WAITS: readonly Clock['stage'][] = ['closing', 'recheck', 'followUp', 'hotlineReturn']

/** The running clock that ends first. */
export const dueClock = (clocks: readonly Clock[]): Clock | undefined =>
  clocks
    .filter((c) => isRunning(c) && !WAITS.includes(c.stage))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]

/** The clock of a closed case whose time to be looked at again 回头看 has come. */
export const recheckDue = ({ state, clocks }: Pick<CaseRecord, 'state' | 'clocks'>): Clock | undefined =>
  state === 'closed' ? clocks.find((c) => c.stage === 'recheck' && c.rung > 0 && isRunning(c)) : undefined

/** The actions open to these parties, each once, with what it must and may carry. */
export const offeredActions = (
  c: CaseRecord,
  at: Circumstances,
  parties: readonly Party[],
  who?: string,
): OfferedAction[] => {
  const offered = new Map<string, OfferedAction>()
  for (const row of rowsFor(c, at, parties, who)) {
    const asked = [mustCarry(row, at.category), mayCarry(row, at.category)] as const
    offered.set(row.action, bothOffers(offered.get(row.action), row.action, asked))
  }
  return [...offered.values()]
}

/** Two rows of one action that differ by what is carried: what only one of them asks for may be carried. */
const bothOffers = (
  before: OfferedAction | undefined,
  action: OfferedAction['action'],
  [must, may]: readonly [CarriedField[], CarriedField[]],
): OfferedAction => {
  if (!before) return { action, must, may }
  const both = before.must.filter((field) => must.some((m) => m === field))
  const either = new Set([...before.must, ...before.may, ...must, ...may])
  return { action, must: both, may: [...either].filter((field) => !both.includes(field)) }
}

export interface Viewer {
  readonly as: CaseView['viewer']
  readonly parties: readonly Party[]
  readonly following: boolean
  readonly mayReadContact: boolean
  /** Whose tasks are their own. */
  readonly personId: string
}

const maskedAnswers = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([key, answer]) => [key, typeof answer === 'string' ? masked(answer) : answer]),
  )

/** How far the station is, as exactly as the place is told: metres would draw a line through it. */
const METRES = 100
const vague = (step: RoutingStep): RoutingStep => {
  const { metres, ...about } = step.about
  if (typeof metres !== 'number') return step
  return { ...step, about: { ...about, metres: Math.max(METRES, Math.round(metres / METRES) * METRES) } }
}

/**
 * What of a case a follower reads: they are the public (PIPL), so words are masked, the place is rounded, photos that
 * nobody has cleared of faces and plates stay closed, and the reporter's own opinion is not shown. `personId` had a
 * task of it: what they were asked and what they answered stays theirs to read.
 */
const forFollower = (c: CaseRecord, personId?: string): CaseRecord => ({
  ...c,
  text: masked(c.text),
  placeNote: masked(c.placeNote),
  answers: maskedAnswers(c.answers),
  place: rounded(c.place),
  routing: c.routing.map(vague),
  photos: [],
  afterPhotos: [],
  workPhotos: [],
  assignments: c.assignments.map((a) =>
    a.to.personId === personId ? a : { ...a, text: masked(a.text), result: undefined },
  ),
  followUp: undefined,
  rating: undefined,
  happenedAt: undefined,
  rechecks: c.rechecks.map(({ text, ...r }) => ({ ...r, ...(text ? { text: masked(text) } : {}) })),
  ...(c.result ? { result: { ...c.result, text: masked(c.result.text) } } : {}),
  ...(c.declined ? { declined: { ...c.declined, text: masked(c.declined.text) } } : {}),
})

/** What a clock measures between the desk and the hotline, and whose task it is, is the desk's own. */
const shownClocks = (clocks: readonly Clock[], staff: boolean): Clock[] =>
  clocks.flatMap(({ of, ...clock }) => {
    if (staff) return [of === undefined ? clock : { ...clock, of }]
    return DESK_CLOCKS.includes(clock.stage) ? [] : [clock]
  })
const DESK_CLOCKS: readonly Clock['stage'][] = ['task', 'hotline', 'hotlineReturn', 'interim']

const deskRulesOf = (c: CaseRecord, desk: Desk): CaseView['rules'] => ({
  nearby: desk.rules.nearby,
  mostExtraDays: desk.rules.hotline.extension,
  ladders: c.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((clock) => {
      const next = nextRung(clock, desk)
      return {
        stage: clock.stage,
        ...(clock.of === undefined ? {} : { of: clock.of }),
        rungs: (desk.rules.ladders[clock.stage] ?? []).map(({ share, tells }) => ({ share, tells })),
        ...(next ? { next: next.at } : {}),
      }
    }),
})

const assignmentViewOf = (
  { to, by, result, handles: _, ...task }: Assignment,
  viewer: Viewer,
  seen: Seen,
): AssignmentView => ({
  ...task,
  to: signOf(to),
  by: signOf(by),
  ...(result ? { result: { ...result, photos: seen(result.photos) } } : {}),
  ...(viewer.as === 'staff' ? { personId: to.personId } : {}),
  mine: to.personId === viewer.personId,
})

type Seen = (ids: readonly string[]) => PhotoView[]

/** Who helped, led and looked again. */
const workOf = (c: CaseRecord, viewer: Viewer, seen: Seen) => ({
  assignments: c.assignments.map((a) => assignmentViewOf(a, viewer, seen)),
  instructions: c.instructions.map(({ by, at, text }) => ({
    by: signOf(by),
    at,
    ...(viewer.as === 'staff' ? { text } : {}),
  })),
  owesInstruction: c.owesInstruction === true,
  rechecks: c.rechecks.map((r) => ({ ...r, by: signOf(r.by) })),
  ...(c.followUp ? { followUp: c.followUp } : {}),
})

/** What came of it. */
const outcomeOf = (c: CaseRecord) => ({
  reopenings: c.reopenings,
  ...(c.transferredTo ? { transferredTo: c.transferredTo } : {}),
  ...(c.result ? { result: { ...c.result, by: signOf(c.result.by) } } : {}),
  ...(c.declined ? { declined: c.declined } : {}),
  ...(c.rating ? { rating: c.rating } : {}),
  ...(c.mergedInto ? { mergedInto: c.mergedInto } : {}),
  ...(c.happenedAt ? { happenedAt: c.happenedAt } : {}),
  ...(c.closedAt ? { closedAt: c.closedAt } : {}),
})

/** The case as this viewer may read it. */
export const caseViewFor = (
  stored: CaseRecord,
  viewer: Viewer,
  at: Desk,
  photos: Readonly<Record<string, PhotoView>>,
): CaseView => {
  const c = viewer.as === 'follower' ? forFollower(stored, viewer.personId) : stored
  const seen = (ids: readonly string[]) => ids.flatMap((photo) => photos[photo] ?? [])
  const staff = viewer.as === 'staff'
  const phone = viewer.mayReadContact && !c.anonymous ? c.callbackPhone : undefined
  return {
    id: c.id,
    number: c.number,
    version: c.version,
    state: c.state,
    category: c.category,
    answers: c.answers,
    text: c.text,
    place: c.place,
    placeNote: c.placeNote,
    street: c.street,
    community: c.community,
    station: { id: c.stationId, name: c.stationName, phone: c.stationPhone },
    photos: seen(c.photos),
    afterPhotos: seen(c.afterPhotos),
    workPhotos: seen(c.workPhotos),
    firstResponder: signOf(c.firstResponder),
    handler: signOf(c.handler),
    routing: c.routing,
    clocks: shownClocks(c.clocks, staff),
    duty: c.duty,
    ...(c.coreZone ? { coreZone: c.coreZone } : {}),
    ...(c.repeat ? { repeat: c.repeat } : {}),
    ...(staff && c.hotline ? { hotline: c.hotline } : {}),
    ...workOf(c, viewer, seen),
    ...outcomeOf(c),
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
    viewer: viewer.as,
    following: viewer.following,
    ...(staff ? { reporter: { anonymous: c.anonymous, ...(phone ? { phone } : {}) } } : {}),
    ...(staff ? { rules: deskRulesOf(c, at) } : {}),
    actions: offeredActions(stored, at, viewer.parties, viewer.personId),
  }
}

/** What a row says of time: to a helper that of their own task, where it has a limit. */
export const dueFor = (c: CaseRecord, as: Viewer['as'], helper: string | undefined): Clock | undefined => {
  if (as !== 'staff') return dueClock(shownClocks(c.clocks, false))
  const task = c.clocks.find(({ of }) => of !== undefined && of === helper)
  return (task && dueClock([task])) ?? dueClock(c.clocks) ?? recheckDue(c)
}

/** The case as a row of a list that this viewer reads; `helper` reads it for a task of their own. */
export const caseSummaryOf = (
  stored: CaseRecord,
  as: Viewer['as'] = 'staff',
  helper?: string,
): CaseSummary => {
  const c = as === 'follower' ? forFollower(stored) : stored
  const due = dueFor(c, as, helper)
  return {
    id: c.id,
    number: c.number,
    version: c.version,
    state: c.state,
    category: c.category,
    text: Array.from(c.text).slice(0, 80).join(''),
    street: c.street,
    community: c.community,
    placeNote: c.placeNote,
    ...(due ? { due: { stage: due.stage, at: due.dueAt, startedAt: due.startedAt } } : {}),
    paused: c.clocks.some((k) => k.pausedAt !== undefined),
    handler: signOf(c.handler),
    needsRating: (c.state === 'resolved' || c.state === 'verified') && stored.rating === undefined,
    owesInstruction: stored.owesInstruction === true,
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
  }
}

/** Words of the desk that its reporter is not shown: an instruction is the leader's to the desk. */
const DESK_WORDS: readonly CaseEvent['action'][] = ['instruct']

type By = EventView['by']
const byOf = (e: CaseEvent, reporterId: string): By => {
  if (e.by.personId === reporterId) return { party: 'reporter' }
  if (e.by.personId === SYSTEM.personId) return { party: 'system' }
  return e.by.role === 'guest' || e.by.role === 'resident' || e.by.role === 'volunteer'
    ? { party: 'follower' }
    : { party: 'staff', ...signOf(e.by) }
}

const towardOf = ({ toward }: CaseEvent): EventView['toward'] =>
  toward && {
    ...(toward.person ? { person: signOf(toward.person) } : {}),
    ...(toward.station ? { station: toward.station } : {}),
  }

const RESIDENTS: readonly By['party'][] = ['reporter', 'follower']

/** Whether a step is this viewer's to know of: the rungs of the desk's own clocks are its own. */
export const isShownTo = (as: Viewer['as'], { rung }: CaseEvent): boolean =>
  as === 'staff' || rung === undefined || !DESK_CLOCKS.includes(rung.stage)

/** One step as a viewer reads it; a follower reads neither residents' words nor any photo. */
export const eventViewOf = (
  e: CaseEvent,
  reporterId: string,
  photos: Readonly<Record<string, PhotoView>>,
  as: Viewer['as'] = 'reporter',
): EventView => {
  const staff = as === 'staff'
  const { photos: ids = [], toPersonId: _, toStationId: __, text, hotlineConsent, ...others } = e.carried
  const words = staff && hotlineConsent !== undefined ? { ...others, hotlineConsent } : others
  const by = byOf(e, reporterId)
  const toward = towardOf(e)
  const step = {
    version: e.version,
    action: e.action,
    at: e.at,
    by,
    ...(e.from ? { from: e.from } : {}),
    to: e.to,
    ...(toward ? { toward } : {}),
    ...(e.rung && isShownTo(as, e) ? { rung: e.rung } : {}),
  }
  const hidden = text === undefined || (!staff && DESK_WORDS.includes(e.action))
  if (as !== 'follower')
    return {
      ...step,
      carried: hidden ? words : { ...words, text },
      photos: ids.flatMap((photo) => photos[photo] ?? []),
    }
  const open = hidden ? words : { ...words, text: masked(text) }
  return { ...step, carried: RESIDENTS.includes(by.party) ? {} : open, photos: [] }
}

export const publicCaseOf = (
  c: Pick<CaseRecord, 'id' | 'state' | 'category' | 'place' | 'community' | 'createdAt'>,
  following: boolean,
  metres?: number,
): PublicCase => ({
  id: c.id,
  state: c.state,
  category: c.category,
  place: rounded(c.place),
  community: c.community,
  ...(metres === undefined ? {} : { metres: Math.round(metres / 10) * 10 }),
  following,
  createdAt: c.createdAt,
})

export const trackedCaseOf = (c: CaseRecord, events: readonly CaseEvent[]): TrackedCase => ({
  number: c.number,
  state: c.state,
  category: c.category,
  community: c.community,
  station: { name: c.stationName, phone: c.stationPhone },
  firstResponder: signOf(c.firstResponder),
  clocks: shownClocks(c.clocks, false),
  ...(c.result ? { result: { text: c.result.text, at: c.result.at } } : {}),
  ...(c.declined ? { declined: c.declined } : {}),
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
  steps: events.filter((e) => isShownTo('reporter', e)).map(({ at, to }) => ({ at, to })),
})
