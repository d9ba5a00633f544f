import { VOLUNTEERS } from '@yizhan/functions/activities/index'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import { PEOPLE, WECHAT_IDENTITIES } from '@yizhan/functions/people/index'
import { SETTINGS } from '@yizhan/functions/platform/settings'
import { ROSTERS, STATIONS } from '@yizhan/functions/stations/index'
import { startStore } from '../../../functions/test/store'
import { loadHuancui } from '../../data'
import { loadDistrict } from './load-district'

describe('loading the district', () => {
  let running: Awaited<ReturnType<typeof startStore>>
  beforeAll(async () => {
    running = await startStore(TABLES)
  })
  afterAll(() => running.stop())

  const huancui = loadHuancui()
  const openIds = (id: string) => ({ miniProgram: `mini-${id}`, web: `web-${id}` })
  const load = async (data = huancui) => {
    let loading = 0
    await loadDistrict(running.store, data, openIds, () => {
      loading++
    })
    return loading
  }

  it('brings every station, roster, person and document', async () => {
    expect(await load()).toBe(1)
    const { items } = await running.store.query({ table: STATIONS, hash: huancui.divisions.district.code })
    expect(items).toHaveLength(huancui.stations.length)
    const { stationId } = huancui.demo
    expect(await running.store.get(ROSTERS, { stationId })).toMatchObject({ stationId })
    expect(await running.store.get(PEOPLE, { id: 'officer-1' })).toMatchObject({ role: 'officer' })
    expect(await running.store.get(VOLUNTEERS, { personId: 'volunteer-1' })).toMatchObject({
      memberOf: huancui.demo.stationId,
    })
    for (const name of Object.keys(huancui.settings))
      expect(await running.store.get(SETTINGS, { name })).toBeDefined()
    for (const identity of ['miniProgram:mini-officer-1', 'web:web-officer-1'])
      expect(await running.store.get(WECHAT_IDENTITIES, { identity })).toMatchObject({
        personId: 'officer-1',
      })
  })

  it('does nothing the second time', async () => {
    expect(await load()).toBe(0)
  })

  it('brings a new version, and leaves people what is theirs', async () => {
    await running.store.update(PEOPLE, { id: 'resident-1' }, { set: { language: 'ko' } })
    const newcomer = { ...huancui.people[0]!, id: 'resident-99' }
    const people = [...huancui.people, newcomer]
    const rules = { ...huancui.settings.rules }
    const stations = huancui.stations.map((station) => ({ ...station, phone: '0631-5200000' }))
    expect(await load({ ...huancui, people, stations, settings: { ...huancui.settings, rules } })).toBe(1)
    expect(await running.store.get(PEOPLE, { id: 'resident-1' })).toMatchObject({ language: 'ko' })
    expect(await running.store.get(PEOPLE, { id: 'resident-99' })).toBeDefined()
    const { items } = await running.store.query<{ phone: string }>({
      table: STATIONS,
      hash: huancui.divisions.district.code,
      limit: 1,
    })
    expect(items[0]?.phone).toBe('0631-5200000')
  })

  it('leaves what was changed by hand, and says so', async () => {
    const { store } = running
    const { stationId } = huancui.demo
    const changed = { ...huancui.settings.rules, repeatTold: 5 }
    const roster = await store.get<{ version: number }>(ROSTERS, { stationId })
    await store.put(SETTINGS, { name: 'rules', document: changed, version: 7 })
    await store.put(ROSTERS, { stationId, members: [], exceptions: [], version: 9 })
    expect(roster?.version).toBeGreaterThan(0)
    const rules = { ...huancui.settings.rules, repeatTold: 4 }
    const [category, ...others] = huancui.settings.categories
    const categories = [{ ...category!, icon: 'house' }, ...others]
    const rosters = huancui.rosters.map((r) => ({ ...r, exceptions: [], nightDuty: [] }))
    const data = { ...huancui, rosters, settings: { ...huancui.settings, rules, categories } }
    const before = await store.get<{ version: number }>(SETTINGS, { name: 'categories' })
    expect(await loadDistrict(store, data, openIds, () => undefined)).toEqual(['rules', stationId])
    expect(await store.get(SETTINGS, { name: 'rules' })).toMatchObject({ document: changed, version: 7 })
    expect(await store.get(ROSTERS, { stationId })).toMatchObject({ members: [], version: 9 })
    expect(await store.get(SETTINGS, { name: 'categories' })).toMatchObject({
      document: categories,
      version: (before?.version ?? 0) + 1,
    })
    const other = huancui.rosters.find((r) => r.stationId !== stationId)!.stationId
    expect(await store.get(ROSTERS, { stationId: other })).toMatchObject({ nightDuty: [] })
  })

  it('replaces what an older version brought before changes were counted', async () => {
    await running.store.put(SETTINGS, { name: 'bodies', document: [] })
    const people = [...huancui.people, { ...huancui.people[0]!, id: 'resident-98' }]
    await loadDistrict(running.store, { ...huancui, people }, openIds, () => undefined)
    expect(await running.store.get(SETTINGS, { name: 'bodies' })).toMatchObject({
      document: huancui.settings.bodies,
    })
  })
})
