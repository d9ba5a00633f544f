import { FRONTS, type Front, listFronts } from '@yizhan/shared/activities'
import { accepted, dayOf, instantAt, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { implementPublic } from '../../platform/operation'
import type { LoopDeps } from './deps'
import { FRONT_COUNTS, type FrontCount, frontKey } from './table'

/** Cases settled are of the people’s livelihood, typical cases teach the law (S02). */
const CASES: Front = 'livelihood'
const ARTICLES: Front = 'law'

/** What was counted of sessions and hours, beside what cases and the library know by themselves. */
export const makeListFronts = ({ store, stations, cases, library }: LoopDeps) =>
  implementPublic(listFronts, async ({ params, query, now }) => {
    const station = await stations.station(params.id)
    if (!station) return refused('notFound')
    const year = query.year ?? Number(dayOf(now).slice(0, 4))
    const lastMoment = toInstant(toEpoch(instantAt(`${year + 1}-01-01`, 0)) - 1)
    const [kept, settled, published] = await Promise.all([
      everyItem<FrontCount>(store, {
        table: FRONT_COUNTS,
        hash: station.id,
        from: frontKey(year, ''),
        to: frontKey(year, '~'),
      }),
      cases.settledIn(station.id, year),
      library.publishedIn(station.id, instantAt(`${year}-01-01`, 0), lastMoment),
    ])
    const counts = new Map(kept.map((count) => [count.front, count]))
    return accepted({
      year,
      fronts: FRONTS.map((front) => {
        const { sessions = 0, attended = 0, tenths = 0 } = counts.get(frontKey(year, front)) ?? {}
        return {
          front,
          sessions,
          attended,
          tenths,
          cases: front === CASES ? settled : 0,
          articles: front === ARTICLES ? published : 0,
        }
      }),
    })
  })
