import {
  listPublicCases,
  PUBLIC_CELL,
  type PublicNeighbour,
  type PublicRow,
  type PublicRules,
  publicRules,
  STANDINGS,
  type Standing,
} from '@yizhan/shared/cases'
import {
  accepted,
  cellsAround,
  type Instant,
  metresBetween,
  type Place,
  refused,
  toEpoch,
  toInstant,
} from '@yizhan/shared/kernel'
import { insideOutline } from '@yizhan/shared/stations'
import { implementPublic } from '../../platform/operation'
import type { QueryAnswer } from '../../platform/store'
import { CASES, type PublicItem } from '../table'
import type { PublicDeps } from './deps'

/** What a screen shows; nearest first. */
const MOST = 60
/** Cases looked at in a cell of a kilometre, the newest first. */
const PER_CELL = 100
const DAY = 86_400_000

interface Asked {
  readonly here: Place
  readonly metres: number
  readonly standings: readonly Standing[]
  readonly category?: string | undefined
}

const readCells = (
  { store }: PublicDeps,
  { here, metres, standings, category }: Asked,
  solvedSince: Instant,
): Promise<QueryAnswer<PublicItem>[]> =>
  Promise.all(
    standings.flatMap((how) =>
      cellsAround(here, metres, PUBLIC_CELL).map((cell) =>
        store.query<PublicItem>({
          table: CASES,
          index: 'byPublicCell',
          hash: `${how}@${cell}`,
          ...(how === 'solved' ? { from: solvedSince } : {}),
          newestFirst: true,
          limit: PER_CELL,
          ...(category === undefined ? {} : { where: { category } }),
        }),
      ),
    ),
  )

interface Near extends PublicItem {
  readonly away: number
}

/** Distances are reckoned from the rounded place: asking from many places does not find out the exact one. */
const nearest = (items: readonly PublicItem[], { here, metres }: Asked): Near[] =>
  items
    .map((item) => ({ ...item, away: metresBetween(here, item.publicRow.row.place) }))
    .filter(({ away }) => away <= metres)
    .sort((a, b) => a.away - b.away)

const shown = async (
  { publicity, photos }: PublicDeps,
  near: readonly Near[],
  now: Instant,
): Promise<PublicNeighbour[]> => {
  const covers = near.map(({ publicRow }) => ({ photos: [...publicRow.covers], afterPhotos: [] }))
  const open = await publicity.publicPhotosOf(covers)
  const chosen = near.map(({ publicRow }) => publicRow.covers.find((id) => open.has(id)))
  const links = await photos.linksOf(
    chosen.flatMap((id) => id ?? []),
    now,
  )
  return near.map(({ publicRow, away }, n): PublicNeighbour => {
    const photo = links[chosen[n] ?? '']
    const row: PublicRow = publicRow.row
    return { ...row, metres: Math.round(away / 10) * 10, ...(photo ? { photo } : {}) }
  })
}

const askedOf = (
  query: { lat: number; lng: number; metres?: number; state?: Standing; category?: string },
  rules: PublicRules,
): Asked => ({
  here: { lat: query.lat, lng: query.lng },
  metres: Math.min(query.metres ?? rules.metres, rules.mostMetres),
  standings: query.state ? [query.state] : STANDINGS,
  category: query.category,
})

/**
 * Cases around a place as the public may see them. A radius beyond the most is cut to it; outside the district there
 * are none, and nothing is asked.
 */
export const listPublicCasesBy = (deps: PublicDeps) =>
  implementPublic(listPublicCases, async ({ query, now }) => {
    const rules = await deps.settings.read('publicCases', publicRules)
    const asked = askedOf(query, rules)
    const { outline } = await deps.stations.district()
    if (!insideOutline(outline, asked.here)) return refused('outsideDistrict')
    const since = toInstant(toEpoch(now) - rules.solvedDays * DAY)
    const pages = await readCells(deps, asked, since)
    const near = nearest(
      pages.flatMap(({ items }) => items),
      asked,
    )
    return accepted({
      items: await shown(deps, near.slice(0, MOST), now),
      metres: asked.metres,
      more: near.length > MOST || pages.some(({ after }) => after !== undefined),
    })
  })
