import * as z from 'zod/mini'
import { masked } from '../kernel/masks'
import { cellOf, type Place, place, rounded } from '../kernel/places'
import { type Instant, instant } from '../kernel/times'
import { division } from '../stations'
import { type CaseRecord, outcomeClass } from './case'
import type { CaseEvent } from './event'
import { isOpen, type State, state } from './states'
import { photoView, sign } from './views'

/** The numbers of the public side, a settings document. */
export const publicRules = z.object({
  /** How far around a place cases are shown: usually, and at most. */
  metres: z.number(),
  mostMetres: z.number(),
  /** For how long a solved case is shown. */
  solvedDays: z.number(),
})
export type PublicRules = z.infer<typeof publicRules>

export const STANDINGS = ['open', 'solved'] as const
/** How a case stands for the public; one that came to nothing is not shown at all. */
export const standing = z.enum(STANDINGS)
export type Standing = z.infer<typeof standing>

export const standingOf = (c: Pick<CaseRecord, 'state' | 'result'>): Standing | undefined => {
  if (isOpen(c.state)) return 'open'
  const done: readonly State[] = ['resolved', 'verified', 'closed']
  return c.result && done.includes(c.state) ? 'solved' : undefined
}

/** A case on the public's list and map: nothing of its reporter, none of their words, about 100 m of its place. */
export const publicRow = z.object({
  number: z.string(),
  state,
  standing,
  category: z.string(),
  community: division,
  place,
  createdAt: instant,
  solvedAt: z.optional(instant),
})
export type PublicRow = z.infer<typeof publicRow>

/** `metres` is reckoned from the rounded place, to ten metres; `photo` is one that staff cleared. */
export const publicNeighbour = z.extend(publicRow, {
  metres: z.number(),
  photo: z.optional(photoView),
})
export type PublicNeighbour = z.infer<typeof publicNeighbour>

/** One case as anyone may read it: its report's words and its photos only where moderation let them through. */
export const publicDetail = z.extend(publicRow, {
  street: division,
  station: z.object({ id: z.string(), name: z.string(), phone: z.string() }),
  firstResponder: sign,
  text: z.optional(z.string()),
  result: z.optional(z.object({ outcome: outcomeClass, at: instant, text: z.string() })),
  photos: z.array(photoView),
  afterPhotos: z.array(photoView),
  steps: z.array(z.object({ at: instant, to: state })),
})
export type PublicDetail = z.infer<typeof publicDetail>

/** Degrees of a cell of the public's map, about a kilometre: a circle of a kilometre touches at most twelve. */
export const PUBLIC_CELL = 0.01

/** Where a case is filed for the public, by its rounded place, so that not even the filing tells the exact one. */
export const publicCell = (how: Standing, at: Place): string => `${how}@${cellOf(rounded(at), PUBLIC_CELL)}`

/** When it became what it is: open ones are filed by their report, solved ones by their result. */
export const publicSince = (c: CaseRecord): Instant =>
  standingOf(c) === 'solved' ? (c.result?.at ?? c.updatedAt) : c.createdAt

export const publicRowOf = (c: CaseRecord): PublicRow | undefined => {
  const how = standingOf(c)
  if (!how) return undefined
  return {
    number: c.number,
    state: c.state,
    standing: how,
    category: c.category,
    community: c.community,
    place: rounded(c.place),
    createdAt: c.createdAt,
    ...(how === 'solved' && c.result ? { solvedAt: c.result.at } : {}),
  }
}

/** Photos by which a row may be shown, the first that is cleared. */
const MOST_COVERS = 3
export const coversOf = (c: Pick<CaseRecord, 'photos' | 'afterPhotos'>): string[] =>
  [...c.afterPhotos, ...c.photos].slice(0, MOST_COVERS)

/** What moderation let through of a case: the words of its report, and photos. Staff's own words are masked only. */
export interface Cleared {
  readonly text: boolean
  readonly photos: PublicDetail['photos']
  readonly afterPhotos: PublicDetail['afterPhotos']
}

/** Moments at which the state changed; what else happened to a case is between its people. */
const stepsOf = (events: readonly CaseEvent[]): PublicDetail['steps'] =>
  events.filter(({ from, to }) => from !== to).map(({ at, to }) => ({ at, to }))

export const publicDetailOf = (
  c: CaseRecord,
  events: readonly CaseEvent[],
  cleared: Cleared,
): PublicDetail | undefined => {
  const row = publicRowOf(c)
  if (!row) return undefined
  const { role, sign: name } = c.firstResponder
  return {
    ...row,
    street: c.street,
    station: { id: c.stationId, name: c.stationName, phone: c.stationPhone },
    firstResponder: { role, sign: name },
    ...(cleared.text && c.text !== '' ? { text: masked(c.text) } : {}),
    ...(c.result
      ? { result: { outcome: c.result.outcome, at: c.result.at, text: masked(c.result.text) } }
      : {}),
    photos: cleared.photos,
    afterPhotos: cleared.afterPhotos,
    steps: stepsOf(events),
  }
}
