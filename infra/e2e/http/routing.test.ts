import { CASES } from '@yizhan/functions/cases/table'
import { STATIONS, stationItem } from '@yizhan/functions/stations/index'
import type { CaseRecord } from '@yizhan/shared/cases'
import { loadHuancui } from '../../data'
import { type Door, openDoor } from './door'
import { reportAt } from './report'

const { demo, stations, settings } = loadHuancui()
const home = stations.find(({ id }) => id === demo.stationId)!.place
/** A Monday, 23:30 in Weihai. */
const AT_NIGHT = '2026-11-23T15:30:00.000Z'

jest.setTimeout(60_000)

let door: Door
beforeAll(async () => {
  door = await openDoor(AT_NIGHT)
})
afterAll(() => door.stop())

const reported = async (more: Record<string, unknown>, place = home, who = 'resident-1') => {
  const { status, body } = await door.call<{ case: { id: string } }>(
    who,
    'POST',
    '/api/cases',
    reportAt(place, more),
  )
  expect(status).toBe(201)
  const item = await door.dynamo.store.get<{ record: CaseRecord }>(CASES, { id: body.case.id })
  if (!item) throw new Error('the case is not stored')
  return item.record
}
const because = (c: CaseRecord) => c.routing.map((step) => step.because)

describe('a report finds its person', () => {
  it('of the night duty for construction noise at 23:30, which is ours and runs by the clock on the wall', async () => {
    const c = await reported({ category: '08001' })
    expect(c.firstResponder.personId).toBe('night-officer-1')
    expect(because(c)).toEqual(['nearestStation', 'ourDuty', 'nightDuty', 'onlyOne'])
    expect(c.duty).toMatchObject({ row: 'construction-noise-night', decidedBy: 'city' })
    expect(c.clocks.find(({ stage }) => stage === 'resolve')?.limit).toEqual({ value: 120, unit: 'minutes' })
  })

  it('of the station for what is no noise, whatever the hour', async () => {
    const c = await reported({ category: '06027' })
    expect(because(c)).toContain('rosterNow')
    expect(['officer-1', 'officer-2']).toContain(c.firstResponder.personId)
  })

  it('who takes a factory’s noise all the same, with the body and phone it goes on to', async () => {
    const c = await reported({ category: '06028-I' })
    expect(c.duty).toMatchObject({ whose: 'other', body: { id: 'ecologyEnvironment', phone: '12369' } })
    expect(because(c)).toContain('otherBodysDuty')
  })

  it('whom its reporter sees with the reasons, step by step', async () => {
    const c = await reported({ category: '08001' })
    const { body } = await door.call<{ routing: { because: string }[] }>(
      'resident-1',
      'GET',
      `/api/cases/${c.id}`,
    )
    expect(body.routing.map((step) => step.because)).toEqual(because(c))
  })
})

describe('a report knows where it is', () => {
  it('in a core zone, and there only', async () => {
    const [zone] = settings.district.coreZones
    const inside = await reported({ category: '09006' }, { lat: 37.51, lng: 122.123 })
    expect(inside.coreZone).toBe(zone?.id)
    expect((await reported({ category: '09006' })).coreZone).toBeUndefined()
  })

  it('in the service area of a station farther away, once one is drawn', async () => {
    const other = stations.find(({ id }) => id !== demo.stationId)!
    const corner = (dLat: number, dLng: number): [number, number] => [home.lng + dLng, home.lat + dLat]
    const ring = [
      corner(-0.0005, -0.0005),
      corner(-0.0005, 0.0005),
      corner(0.0005, 0.0005),
      corner(0.0005, -0.0005),
      corner(-0.0005, -0.0005),
    ]
    const drawn = { ...other, serviceArea: [[ring]] }
    await door.dynamo.store.put(STATIONS, stationItem('371002', drawn))
    door.setNow('2026-11-23T15:32:00.000Z')
    const c = await reported({ category: '07001' })
    expect(c.stationId).toBe(other.id)
    expect(because(c)[0]).toBe('serviceArea')
    await door.dynamo.store.put(STATIONS, stationItem('371002', other))
    door.setNow('2026-11-23T15:34:00.000Z')
  })

  it('and which of its class nearby it is, from the third on', async () => {
    const near = (n: number) => ({ lat: home.lat + 0.004 + n * 0.0001, lng: home.lng })
    const far = { lat: home.lat + 0.0065, lng: home.lng }
    const nths: (number | undefined)[] = []
    for (const place of [near(0), far, near(1), near(2), near(3)])
      nths.push((await reported({ category: '07006' }, place)).repeat)
    expect(nths).toEqual([undefined, undefined, undefined, 3, 4])
    expect((await reported({ category: '07003' }, near(1))).repeat).toBeUndefined()
  })
})
