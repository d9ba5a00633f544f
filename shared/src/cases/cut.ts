import { masked } from '../kernel/masks'
import { rounded } from '../kernel/places'
import type { Actor, CaseRecord, Clock } from './case'
import type { Answers } from './category'
import { isRunning } from './clocks'
import type { CaseEvent } from './event'
import { type Circumstances, mayCarry, mustCarry, type Party, rowsFor } from './transitions'
import type {
  CaseSummary,
  CaseView,
  EventView,
  OfferedAction,
  PhotoView,
  PublicCase,
  TrackedCase,
} from './views'

const signOf = ({ role, sign }: Actor) => ({ role, sign })

/** The running clock that ends first. */
export const dueClock = (clocks: readonly Clock[]): Clock | undefined =>
  clocks
    .filter((c) => isRunning(c) && c.stage !== 'closing')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]

/** The actions open to these parties, each once, with what it must and may carry. */
export const offeredActions = (
  c: CaseRecord,
  at: Circumstances,
  parties: readonly Party[],
): OfferedAction[] => {
  const offered = new Map<string, OfferedAction>()
  for (const row of rowsFor(c, at, parties))
    if (!offered.has(row.action))
      offered.set(row.action, {
        action: row.action,
        must: mustCarry(row, at.category),
        may: mayCarry(row, at.category),
      })
  return [...offered.values()]
}

export interface Viewer {
  readonly as: CaseView['viewer']
  readonly parties: readonly Party[]
  readonly following: boolean
  readonly mayReadContact: boolean
}

const maskedAnswers = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([key, answer]) => [key, typeof answer === 'string' ? masked(answer) : answer]),
  )

/**
 * What of a case a follower reads: they are the public (PIPL), so words are masked, the place is rounded, photos that
 * nobody has cleared of faces and plates stay closed, and the reporter's own opinion is not shown.
 */
const forFollower = (c: CaseRecord): CaseRecord => ({
  ...c,
  text: masked(c.text),
  placeNote: masked(c.placeNote),
  answers: maskedAnswers(c.answers),
  place: rounded(c.place),
  photos: [],
  afterPhotos: [],
  rating: undefined,
  happenedAt: undefined,
  ...(c.result ? { result: { ...c.result, text: masked(c.result.text) } } : {}),
  ...(c.declined ? { declined: { ...c.declined, text: masked(c.declined.text) } } : {}),
})

/** The case as this viewer may read it. */
export const caseViewFor = (
  stored: CaseRecord,
  viewer: Viewer,
  at: Circumstances,
  photos: Readonly<Record<string, PhotoView>>,
): CaseView => {
  const c = viewer.as === 'follower' ? forFollower(stored) : stored
  const seen = (ids: readonly string[]) => ids.flatMap((photo) => photos[photo] ?? [])
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
    firstResponder: signOf(c.firstResponder),
    handler: signOf(c.handler),
    routing: c.routing,
    clocks: c.clocks,
    ...(c.transferredTo ? { transferredTo: c.transferredTo } : {}),
    ...(c.result ? { result: { ...c.result, by: signOf(c.result.by) } } : {}),
    ...(c.declined ? { declined: c.declined } : {}),
    ...(c.rating ? { rating: c.rating } : {}),
    ...(c.mergedInto ? { mergedInto: c.mergedInto } : {}),
    ...(c.happenedAt ? { happenedAt: c.happenedAt } : {}),
    ...(c.closedAt ? { closedAt: c.closedAt } : {}),
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
    viewer: viewer.as,
    following: viewer.following,
    ...(viewer.as === 'staff' ? { reporter: { anonymous: c.anonymous, ...(phone ? { phone } : {}) } } : {}),
    actions: offeredActions(stored, at, viewer.parties),
  }
}

/** The case as a row of a list that this viewer reads. */
export const caseSummaryOf = (stored: CaseRecord, as: Viewer['as'] = 'staff'): CaseSummary => {
  const c = as === 'follower' ? forFollower(stored) : stored
  const due = dueClock(c.clocks)
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
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
  }
}

/** One step as a viewer reads it; a follower reads neither the reporter's words nor any photo. */
export const eventViewOf = (
  e: CaseEvent,
  reporterId: string,
  photos: Readonly<Record<string, PhotoView>>,
  as: Viewer['as'] = 'reporter',
): EventView => {
  const { photos: ids = [], ...words } = e.carried
  const by =
    e.by.personId === reporterId
      ? ({ party: 'reporter' } as const)
      : e.by.personId === 'system'
        ? ({ party: 'system' } as const)
        : ({ party: 'staff', ...signOf(e.by) } as const)
  const step = {
    version: e.version,
    action: e.action,
    at: e.at,
    by,
    ...(e.from ? { from: e.from } : {}),
    to: e.to,
  }
  if (as !== 'follower')
    return { ...step, carried: words, photos: ids.flatMap((photo) => photos[photo] ?? []) }
  const { text, ...rest } = words
  const open = text === undefined ? rest : { ...rest, text: masked(text) }
  return { ...step, carried: by.party === 'reporter' ? {} : open, photos: [] }
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
  clocks: c.clocks,
  ...(c.result ? { result: { text: c.result.text, at: c.result.at } } : {}),
  ...(c.declined ? { declined: c.declined } : {}),
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
  steps: events.map(({ at, to }) => ({ at, to })),
})
