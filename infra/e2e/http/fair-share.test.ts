import { ROSTERS } from '@yizhan/functions/stations/index'
import type { Roster } from '@yizhan/shared/stations'
import { loadHuancui } from '../../data'
import { type Door, openDoor } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const ALWAYS = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }]
const REPORTS = 1000

jest.setTimeout(120_000)

let first: Door
let second: Door
beforeAll(async () => {
  first = await openDoor()
  second = await openDoor(undefined, first)
})
afterAll(() => first.stop())

/** A station of its own for each test, with this many officers on duty. */
const stationWith = async (nth: number, officers: number) => {
  const station = stations.filter(({ id }) => id !== demo.stationId)[nth]!
  const members: Roster['members'] = Array.from({ length: officers }, (_, n) => ({
    personId: `${station.id}-fair-${n}`,
    role: 'officer',
    sign: `${station.sign} 队员${n}`,
    duty: ALWAYS,
  }))
  await first.dynamo.store.put(ROSTERS, { stationId: station.id, members, exceptions: [] })
  return station
}

/** As many reports at once as there are, through these doors in turn; how many each officer got. */
const reportAll = async (doors: readonly Door[], place: { lat: number; lng: number }, count: number) => {
  await Promise.all(doors.flatMap((door) => ['resident-1', 'resident-2'].map((who) => door.tokenOf(who))))
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) =>
      doors[n % doors.length]!.call<{ case: { firstResponder: { sign: string } } }>(
        `resident-${1 + (n % 2)}`,
        'POST',
        '/api/cases',
        reportAt(place),
      ),
    ),
  )
  const shares = new Map<string, number>()
  for (const { status, body } of answers) {
    expect(status).toBe(201)
    const { sign } = body.case.firstResponder
    shares.set(sign, (shares.get(sign) ?? 0) + 1)
  }
  return [...shares.values()]
}

const spread = (shares: readonly number[]) => Math.max(...shares) - Math.min(...shares)

describe('a thousand reports at once to one station', () => {
  it('are shared among its officers so that none has two more than another', async () => {
    const { place } = await stationWith(0, 7)
    const shares = await reportAll([first], place, REPORTS)
    expect(shares).toHaveLength(7)
    expect(shares.reduce((a, b) => a + b)).toBe(REPORTS)
    expect(spread(shares)).toBeLessThanOrEqual(1)
  })

  it('are so through two processes on one store as well', async () => {
    const { place } = await stationWith(1, 4)
    const shares = await reportAll([first, second], place, REPORTS)
    expect(shares).toHaveLength(4)
    expect(shares.reduce((a, b) => a + b)).toBe(REPORTS)
    expect(spread(shares)).toBeLessThanOrEqual(1)
  })
})
