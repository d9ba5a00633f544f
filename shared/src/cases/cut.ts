import { rounded } from '../kernel/places'
import type { Actor, CaseRecord, Clock } from './case'
import { isRunning } from './clocks'
import type { CaseEvent } from './event'
import { type Circumstances, type Party, rowsFor } from './transitions'
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
  for (const row of rowsFor(c, at, parties)) {
    const photosAsked = row.afterPhoto === true && at.category.afterPhoto
    const must = photosAsked ? [...row.carries, 'photos'] : [...row.carries]
    if (!offered.has(row.action))
      offered.set(row.action, {
        action: row.action,
        must,
        may: (row.mayCarry ?? []).filter((field) => !must.includes(field)),
      })
  }
  return [...offered.values()]
}

export interface Viewer {
  readonly as: CaseView['viewer']
  readonly parties: readonly Party[]
  readonly following: boolean
  readonly mayReadContact: boolean
}

/** The case as this viewer may read it. */
export const caseViewFor = (
  c: CaseRecord,
  viewer: Viewer,
  at: Circumstances,
  photos: Readonly<Record<string, PhotoView>>,
): CaseView => {
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
    actions: offeredActions(c, at, viewer.parties),
  }
}

export const caseSummaryOf = (c: CaseRecord): CaseSummary => {
  const due = dueClock(c.clocks)
  return {
    id: c.id,
    number: c.number,
    version: c.version,
    state: c.state,
    category: c.category,
    text: c.text.slice(0, 80),
    street: c.street,
    community: c.community,
    placeNote: c.placeNote,
    ...(due ? { due: { stage: due.stage, at: due.dueAt, startedAt: due.startedAt } } : {}),
    paused: c.clocks.some((k) => k.pausedAt !== undefined),
    handler: signOf(c.handler),
    needsRating: (c.state === 'resolved' || c.state === 'verified') && c.rating === undefined,
    createdAt: c.createdAt,
    updatedAt: c.updatedAt,
  }
}

export const eventViewOf = (
  e: CaseEvent,
  reporterId: string,
  photos: Readonly<Record<string, PhotoView>>,
): EventView => {
  const { photos: ids = [], ...words } = e.carried
  const by =
    e.by.personId === reporterId
      ? ({ party: 'reporter' } as const)
      : e.by.personId === 'system'
        ? ({ party: 'system' } as const)
        : ({ party: 'staff', ...signOf(e.by) } as const)
  return {
    version: e.version,
    action: e.action,
    at: e.at,
    by,
    ...(e.from ? { from: e.from } : {}),
    to: e.to,
    carried: words,
    photos: ids.flatMap((photo) => photos[photo] ?? []),
  }
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
