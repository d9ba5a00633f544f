import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

let door: Door
beforeAll(async () => {
  door = await openDoor()
}, 30_000)
afterAll(() => door.stop())
beforeEach(() => door.setNow(WORKING_MORNING))

describe('odd input', () => {
  it.each([
    ['a place where a circle of 100 m takes in every longitude', 'lat=90&lng=0'],
    ['a place far away', 'lat=89.99&lng=0'],
  ])('finds nothing near %s, at once', async (_, at) => {
    const began = performance.now()
    const near = await door.call<{ items: unknown[] }>(
      'resident-1',
      'GET',
      `/api/cases/nearby?category=06001&${at}`,
    )
    expect([near.status, near.body.items]).toEqual([200, []])
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
