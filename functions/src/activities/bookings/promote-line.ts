import {
  freeSeats,
  mayPromote,
  type NextUp,
  nextUp,
  QUOTAS,
  type Quota,
  type SessionRecord,
} from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { Key, Store } from '../../platform/store'
import { readSessionItem, SESSIONS, type SessionItem, sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import type { SeatsFreed } from './facts'
import { promotionWrites } from './promotion'
import { readBooking } from './read'
import { WAITING, type WaitingItem } from './table'
import { COUNTS, lineOf } from './writes'

/** Lines are read so many at a time: mostly it is who is first. */
const AT_ONCE = 50

interface Round {
  readonly session: SessionRecord
  readonly quota: Quota
  readonly mostPassed: number
  readonly last: boolean
}

const findNext = async (
  store: Store,
  { session, quota, mostPassed, last }: Round,
): Promise<NextUp<WaitingItem> | undefined> => {
  const round = { seats: session.quotas[quota], free: freeSeats(session, quota), mostPassed, last }
  const plan = {
    table: WAITING,
    hash: lineOf(session.id, quota),
    consistent: true,
    limit: AT_ONCE,
  }
  const line: WaitingItem[] = []
  let after: Key | undefined
  do {
    const page = await store.query<WaitingItem>({ ...plan, ...(after ? { after } : {}) })
    line.push(...page.items)
    const next = nextUp(line, round)
    if (next) return next
    after = page.after
  } while (after)
  return undefined
}

/**
 * Nobody joins the line any more at a number up to this. Bookings draw their number first and join a moment later: who
 * is overtaken in between would have been before whoever moves up now. False where the line has to be read again.
 */
const closeUpTo = async (store: Store, item: SessionItem, quota: Quota, number: number): Promise<boolean> => {
  const { head } = COUNTS[quota]
  if (item[head] >= number) return true
  await store.update(SESSIONS, { id: item.id }, { set: { [head]: number } }, { below: { [head]: number } })
  return false
}

/** One who moves up, or nobody; `again` where something changed meanwhile. */
const promoteOne = async (
  { store, rules }: BookingDeps,
  about: SeatsFreed['about'],
  quota: Quota,
  now: Instant,
): Promise<'done' | 'again' | 'promoted'> => {
  const item = await readSessionItem(store, about.sessionId)
  if (!item) return 'done'
  const session = sessionOf(item)
  if (!mayPromote(session, about.at, now) || session.waiting[quota] === 0) return 'done'
  if (freeSeats(session, quota) === 0) return 'done'
  const { mostPassed } = await rules()
  const next = await findNext(store, { session, quota, mostPassed, last: now >= session.cancelUntil })
  if (!next) return 'done'
  if (!(await closeUpTo(store, item, quota, next.who.number))) return 'again'
  const booking = await readBooking(store, next.who.bookingId)
  if (booking?.state !== 'waitlisted') return 'again'
  const { reason, passed } = next
  const { writes } = promotionWrites(booking, session, { reason, ...(passed ? { passed } : {}) }, now)
  return (await store.commit(writes)).ok ? 'promoted' : 'again'
}

/** Several that promote at once make each other try again; one of them gets through each time. */
const MOST_AGAIN = 40

/** Everybody who may move up now does, one after the other. Doing it twice does nothing twice. */
export const makePromoteLines =
  (deps: BookingDeps) =>
  async (about: SeatsFreed['about'], now: Instant): Promise<void> => {
    for (const quota of QUOTAS) {
      let again = 0
      for (;;) {
        const done = await promoteOne(deps, about, quota, now)
        if (done === 'done') break
        again = done === 'again' ? again + 1 : 0
        if (again > MOST_AGAIN) throw new Error(`the line of ${about.sessionId} changes all the time`)
      }
    }
  }

export const makePromotions = (deps: BookingDeps): FactHandlers => {
  const promoteLines = makePromoteLines(deps)
  return { seatsFreed: (fact, now) => promoteLines((fact as SeatsFreed).about, now) }
}
