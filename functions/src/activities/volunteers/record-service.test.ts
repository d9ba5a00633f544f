import type { HoursEntry } from '@yizhan/shared/activities'
import { startStore } from '../../../test/store'
import { everyItem } from '../../platform/every-item'
import { OUTBOX } from '../../platform/outbox'
import type { Store } from '../../platform/store'
import { linesPlan, readYear } from './ledger'
import { makeRecordService, type Service } from './record-service'
import { VOLUNTEER_TABLES, YEAR_TOTALS } from './table'

const NOW = '2026-12-05T04:00:00.000Z'
const session = {
  id: 's1',
  title: '清洁家园',
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: '2026-12-05T03:00:00.000Z',
  stationName: '竹岛站',
}
const stay = (until: string) => ({
  checkedInAt: session.startsAt,
  checkedOutAt: `2026-12-05T${until}:00.000Z`,
})
const PUT_RIGHT = { reason: '登记有误', by: '竹岛站 站长' }

describe('recording service', () => {
  let running: Awaited<ReturnType<typeof startStore>>
  let store: Store
  let record: ReturnType<typeof makeRecordService>
  let people = 0
  let personId = ''
  beforeAll(async () => {
    running = await startStore([...VOLUNTEER_TABLES, OUTBOX])
    store = running.store
    record = makeRecordService(store)
  })
  afterAll(() => running.stop())
  beforeEach(() => {
    people++
    personId = `volunteer-${people}`
  })

  const done = (more: Partial<Service> = {}): Service => ({
    bookingId: `b-${personId}`,
    version: 3,
    personId,
    session,
    stay: stay('03:00'),
    at: '2026-12-05T03:00:00.000Z',
    ...more,
  })
  const linesOf = async () =>
    (await everyItem<HoursEntry>(store, linesPlan(personId))).map(({ tenths }) => tenths)
  const total = async () => {
    const { tenths, sessions } = (await readYear(store, personId, 2026)) ?? { tenths: 0, sessions: 0 }
    return { tenths, sessions }
  }

  it('writes a line and the year once, however often and by however many it is told', async () => {
    await Promise.all([record(done(), NOW), record(done(), NOW), record(done(), NOW)])
    await record(done(), NOW)
    expect([await linesOf(), await total()]).toEqual([[20], { tenths: 20, sessions: 1 }])
  })

  it('leaves what is newer, when the older is told after it', async () => {
    const at = '2026-12-05T03:30:00.000Z'
    await record(done({ stay: stay('02:00'), corrected: PUT_RIGHT, version: 4, at }), NOW)
    await record(done(), NOW)
    expect([await linesOf(), await total()]).toEqual([[10], { tenths: 10, sessions: 1 }])
  })

  it('takes what is newer by its booking, also of the same moment or by a clock that is behind', async () => {
    await record(done(), NOW)
    await record(done({ stay: stay('02:00'), corrected: PUT_RIGHT, version: 4 }), NOW)
    const at = '2026-12-05T02:59:59.990Z'
    await record(done({ stay: stay('02:30'), corrected: PUT_RIGHT, version: 5, at }), NOW)
    expect((await linesOf()).sort()).toEqual([-10, 20, 5])
    expect(await total()).toEqual({ tenths: 15, sessions: 1 })
  })

  it('takes it all back where somebody did not come after all, and gives it again', async () => {
    await record(done(), NOW)
    await record(
      done({ stay: undefined, corrected: PUT_RIGHT, version: 4, at: '2026-12-05T03:30:00.000Z' }),
      NOW,
    )
    expect(await total()).toEqual({ tenths: 0, sessions: 0 })
    await record(done({ corrected: PUT_RIGHT, version: 5, at: '2026-12-05T03:40:00.000Z' }), NOW)
    expect([await linesOf(), await total()]).toEqual([[20, -20, 20], { tenths: 20, sessions: 1 }])
  })

  it('never lets a year fall below nothing', async () => {
    await record(done(), NOW)
    await store.update(YEAR_TOTALS, { personId, year: 2026 }, { add: { tenths: -15, lines: 1 } })
    await record(
      done({ stay: undefined, corrected: PUT_RIGHT, version: 4, at: '2026-12-05T03:30:00.000Z' }),
      NOW,
    )
    expect(await total()).toEqual({ tenths: 0, sessions: 0 })
  })

  it('writes no line of a stay that came to nothing', async () => {
    await record(done({ stay: stay('01:02') }), NOW)
    expect([await linesOf(), await total()]).toEqual([[], { tenths: 0, sessions: 0 }])
  })
})
