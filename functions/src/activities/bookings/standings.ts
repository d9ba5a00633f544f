import { type Standing, suspendedUntil } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Store, Write } from '../../platform/store'
import type { BookingDeps } from './deps'
import { noShowsOf } from './read'
import { STANDINGS, type StandingItem } from './table'

type NoShows = Standing['noShows']

/** What becomes of a person’s no-shows, in the transaction of what makes it so. */
export const standingWrite = async (
  store: Store,
  personId: string,
  change: (before: NoShows) => NoShows,
): Promise<Write> => {
  const before = await store.get<StandingItem>(STANDINGS, { personId }, { consistent: true })
  const version = before?.version ?? 0
  return {
    kind: 'put',
    table: STANDINGS,
    item: { personId, version: version + 1, noShows: change(before?.noShows ?? []) },
    condition: before ? { equals: { version } } : { absent: ['version'] },
  }
}

export const standingOf = async (
  { store, rules }: Pick<BookingDeps, 'store' | 'rules'>,
  personId: string,
  now: Instant,
): Promise<Standing> => {
  const [noShows, { noShows: limits }] = await Promise.all([noShowsOf(store, personId), rules()])
  return {
    noShows: noShows.toReversed(),
    suspendedUntil: suspendedUntil(noShows, limits, now),
  }
}
