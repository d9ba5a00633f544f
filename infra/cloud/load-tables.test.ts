import { TABLES } from '@yizhan/functions/entrypoints/compose'
import { PEOPLE, WECHAT_IDENTITIES } from '@yizhan/functions/people/index'
import { ROSTERS } from '@yizhan/functions/stations/index'
import { startStore } from '../../functions/test/store'
import { loadHuancui } from '../data'
import { run } from './load-tables'

let running: Awaited<ReturnType<typeof startStore>>
const said: string[] = []
beforeAll(async () => {
  running = await startStore(TABLES)
  jest.spyOn(console, 'log').mockImplementation((line: string) => {
    said.push(line)
  })
})
afterAll(async () => {
  jest.restoreAllMocks()
  await running.stop()
})

describe('seeding a cloud', () => {
  it('brings posts and rosters, nobody to try out and no identity, and does nothing the second time', async () => {
    const env = { AWS_REGION: 'us-east-1', TABLE_PREFIX: 'test-', DYNAMODB_ENDPOINT: running.endpoint }
    await run(env)
    const { store } = running
    const { stationId } = loadHuancui().demo
    expect(await store.get(ROSTERS, { stationId })).toMatchObject({ stationId })
    expect(await store.get(PEOPLE, { id: 'officer-1' })).toMatchObject({ role: 'officer' })
    expect(await store.get(PEOPLE, { id: 'resident-1' })).toBeUndefined()
    expect(await store.get(WECHAT_IDENTITIES, { identity: 'web:open-officer-1' })).toBeUndefined()
    await run(env)
    expect(said).toEqual(['test-*: loaded', 'test-*: was up to date'])
  })
})
