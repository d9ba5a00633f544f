import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { SETTINGS } from '@yizhan/functions/platform/settings'
import { CannotStart } from './cannot-start'
import { isRunning, readIdentity } from './process-identity'
import { findStoreBinary } from './store-binary'
import { type StoreProcess, startStoreProcess } from './store-process'

const root = path.resolve(__dirname, '../../..')
const { platform, arch } = process
const binary = findStoreBinary({ root, platform, arch, path: process.env.PATH ?? '' })

const until = async (holds: () => boolean) => {
  for (let i = 0; i < 500 && !holds(); i++) await pause(10)
  expect(holds()).toBe(true)
}

describe('the store’s process', () => {
  let folder: string
  const started: StoreProcess[] = []
  const place = () => ({
    binary,
    database: path.join(folder, 'store.db'),
    record: path.join(folder, 'store.pid'),
    log: () => undefined,
  })
  const start = async () => {
    const store = await startStoreProcess(place())
    started.push(store)
    return store
  }
  const tablesAt = (endpoint: string) => makeDynamo({ region: 'cn-north-1', endpoint, prefix: 'test-' })

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yizhan-process-'))
  })
  afterEach(async () => {
    for (const store of started.splice(0)) await store.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('starts again after kill -9, at the same address, with what was acknowledged', async () => {
    const running = await start()
    const { store, ensureTables, close } = tablesAt(running.endpoint)
    await ensureTables([SETTINGS])
    await store.put(SETTINGS, { name: 'kept', document: 1 })
    process.kill(readIdentity(place().record)?.pid ?? 0, 'SIGKILL')
    await until(() => !running.isUp())
    await until(running.isUp)
    expect(running.restarts()).toBe(1)
    expect(await store.get(SETTINGS, { name: 'kept' })).toEqual({ name: 'kept', document: 1 })
    close()
  })

  it('ends a store that outlived its server before it starts its own', async () => {
    await start()
    const left = readIdentity(place().record)
    const next = await start()
    expect(left && isRunning(left)).toBe(false)
    expect(next.isUp()).toBe(true)
  })

  it('leaves no process and no record when stopped', async () => {
    const running = await start()
    const child = readIdentity(place().record)
    await running.stop()
    expect(child && isRunning(child)).toBe(false)
    expect(readIdentity(place().record)).toBeUndefined()
  })

  it('is refused when it does not start', async () => {
    writeFileSync(
      path.join(folder, 'store.db'),
      'not a database, but long enough to be taken for one '.repeat(9),
    )
    await expect(startStoreProcess(place())).rejects.toThrow(CannotStart)
  })
})
