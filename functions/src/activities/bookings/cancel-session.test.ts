import type { BookingRecord, SessionRecord } from '@yizhan/shared/activities'
import { makeMemoryStore } from '../../../test/memory-store'
import type { Store, Write } from '../../platform/store'
import { newSession, readSession } from '../sessions/table'
import { makeCancelBookings } from './cancel-session'
import type { BookingDeps } from './deps'
import { makeEndBookings } from './end-session'
import { everyLive, readBooking } from './read'
import { counted, livesWrite, newBooking, waitsWrite } from './writes'

const NOW = '2026-12-05T03:00:00.000Z'
const ID = 'session-1'
/** What a transaction takes at most. */
const MOST_WRITES = 100

const NONE = { residents: 0, volunteers: 0 }

const session = (state: SessionRecord['state']): SessionRecord => ({
  kind: 'cleanUp',
  front: 'livelihood',
  title: '清洁家园',
  summary: '一起把楼道和绿地收拾干净',
  venue: { name: '竹岛站', place: { lat: 37.5, lng: 122.1 } },
  accessibility: [],
  languages: ['zh'],
  quotas: { residents: 1000, volunteers: 500 },
  seatsPerBooking: 4,
  minimumAge: 0,
  volunteerRoles: [],
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: NOW,
  signUpFrom: '2026-11-20T01:00:00.000Z',
  signUpUntil: '2026-12-05T00:00:00.000Z',
  cancelUntil: '2026-12-05T00:00:00.000Z',
  id: ID,
  stationId: 's1',
  squadId: 'q1',
  state,
  byHand: true,
  taken: NONE,
  waiting: NONE,
  attended: NONE,
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: NOW,
  changedAt: NOW,
})

const booking = (number: number, state: BookingRecord['state']): BookingRecord => ({
  id: `booking-${number}`,
  sessionId: ID,
  stationId: 's1',
  personId: `person-${number}`,
  quota: number % 2 ? 'residents' : 'volunteers',
  seats: 1 + (number % 4),
  name: '王',
  state,
  number,
  bookedAt: NOW,
  version: 1,
})

const writesOf = (b: BookingRecord): Write[] => [
  counted(ID, b.quota, b.state === 'waitlisted' ? { waiting: b.seats } : { taken: b.seats }),
  newBooking(b, NOW),
  livesWrite(b),
  ...(b.state === 'waitlisted' ? [waitsWrite(b)] : []),
]

/** A store that tells how many transactions it was given, and how many of them at once. */
const watched = (store: Store) => {
  const seen = { commits: 0, most: 0, longest: 0, open: 0 }
  const commit: Store['commit'] = async (writes) => {
    seen.commits++
    seen.open++
    seen.most = Math.max(seen.most, seen.open)
    seen.longest = Math.max(seen.longest, writes.length)
    await Promise.resolve()
    const done = await store.commit(writes)
    seen.open--
    return done
  }
  return { seen, deps: { store: { ...store, commit } } as unknown as BookingDeps }
}

const withBookings = async (count: number, state: 'published' | 'cancelled') => {
  const store = makeMemoryStore()
  await store.commit([newSession(session(state))])
  for (let n = 1; n <= count; n++)
    await store.commit(writesOf(booking(n, n % 5 === 0 ? 'confirmed' : 'waitlisted')))
  return store
}

describe('cancelling a session with hundreds of bookings', () => {
  it('ends them several to a transaction, and counts every seat back', async () => {
    const store = await withBookings(500, 'cancelled')
    const { seen, deps } = watched(store)
    await makeCancelBookings(deps)(ID, '下雨', NOW)
    expect(seen.commits).toBeLessThan(500 / 10)
    expect(seen.longest).toBeLessThanOrEqual(MOST_WRITES)
    expect(await readSession(store, ID)).toMatchObject({ taken: NONE, waiting: NONE })
    expect(await everyLive(store, ID)).toEqual([])
    expect((await readBooking(store, 'booking-7'))?.cancelled).toEqual({ at: NOW, by: 'session' })
  })

  it('goes on one by one where somebody steps back in between', async () => {
    const store = await withBookings(20, 'cancelled')
    let first = true
    const commit: Store['commit'] = async (writes) => {
      if (!first) return store.commit(writes)
      first = false
      return { ok: false, failed: [1] }
    }
    await makeCancelBookings({ store: { ...store, commit } } as unknown as BookingDeps)(ID, '下雨', NOW)
    expect(await everyLive(store, ID)).toEqual([])
    expect(await readSession(store, ID)).toMatchObject({ taken: NONE, waiting: NONE })
  })
})

describe('the end of a session with hundreds of bookings', () => {
  it('is seen to for several at once', async () => {
    const store = await withBookings(100, 'published')
    const { seen, deps } = watched(store)
    await makeEndBookings(deps)(ID, NOW)
    expect(seen.most).toBeGreaterThan(1)
    expect((await everyLive(store, ID)).filter(({ state }) => state === 'noShow')).toHaveLength(20)
  })
})
