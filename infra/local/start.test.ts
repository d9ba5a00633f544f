import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, readIdentity } from './machine/process-identity'
import { buildServerBundle, type ServerProcess, startServerProcess } from './test/server-process'

jest.setTimeout(60_000)

describe('npm start', () => {
  let folder: string
  const started: ServerProcess[] = []
  const start = (env: Record<string, string> = {}) => {
    const server = startServerProcess({ DATA_DIR: folder, ...env })
    started.push(server)
    return server
  }
  const signIn = async (address: string, personId: string) => {
    const response = await fetch(`${address}/api/sign-in/wechat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: `demo:${personId}` }),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as { token: string; person: { role: string; language?: string } }
  }
  const storeOf = (data = folder) => readIdentity(path.join(data, 'store.pid'))

  beforeAll(buildServerBundle)
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yizhan-start-'))
  })
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it('says where it is and who can sign in, and is ready', async () => {
    const server = start()
    const address = await server.address
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: 'ready' })
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('yizhan_store_up 1')
    expect((await signIn(address, 'officer-1')).person.role).toBe('officer')
    expect(server.output()).toContain('officer-1 officer-2')
    expect(server.output()).toContain('station-keeper-1')
  })

  it('finds its data again', async () => {
    const first = start()
    const { token } = await signIn(await first.address, 'resident-1')
    const changed = await fetch(`${await first.address}/api/me`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'ko' }),
    })
    expect(changed.status).toBe(200)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const second = start()
    const address = await second.address
    expect(second.output()).not.toContain('Loading')
    expect((await signIn(address, 'resident-1')).person.language).toBe('ko')
    const me = await fetch(`${address}/api/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(me.status).toBe(200)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends within 5 s of %s with code 0, the store with it',
    async (signal) => {
      const server = start()
      const address = await server.address
      await fetch(`${address}/api/categories`)
      const store = storeOf()
      const began = Date.now()
      server.child.kill(signal)
      expect(await server.ended).toBe(0)
      expect(Date.now() - began).toBeLessThan(5_000)
      expect(store && isRunning(store)).toBe(false)
      await expect(fetch(`${address}/healthz`)).rejects.toThrow()
    },
  )

  it('answers 503 while a killed store is away, and then goes on', async () => {
    const server = start()
    const address = await server.address
    process.kill(storeOf()?.pid ?? 0, 'SIGKILL')
    const seen = new Set<number>()
    for (let i = 0; i < 300 && !(seen.size > 1 && seen.has(200)); i++) {
      const response = await fetch(`${address}/api/stations?near=37.5,122.1`)
      seen.add(response.status)
      if (response.status === 503) expect(response.headers.get('retry-after')).toBeTruthy()
      await response.arrayBuffer()
      if (response.status === 200 && i > 50) break
      await pause(5)
    }
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: 'ready' })
    expect((await signIn(address, 'officer-1')).person.role).toBe('officer')
  })

  it('takes over from a server that was killed, and ends its store', async () => {
    const first = start()
    await first.address
    const store = storeOf()
    first.child.kill('SIGKILL')
    await first.ended
    const address = await start().address
    expect(store && isRunning(store)).toBe(false)
    expect((await signIn(address, 'officer-1')).person.role).toBe('officer')
  })

  describe('tells in one line, with code 1,', () => {
    const refusal = async (env: Record<string, string>) => {
      const server = start(env)
      expect(await server.ended).toBe(1)
      expect(server.output().trim().split('\n')).toHaveLength(1)
      return server.output()
    }

    it('a port in use', async () => {
      const other = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => other.once('listening', resolve))
      const { port } = other.address() as { port: number }
      expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is in use`)
      other.close()
    })

    it('a folder that cannot be written', async () => {
      const inside = path.join(folder, 'file', 'data')
      writeFileSync(path.join(folder, 'file'), '')
      expect(await refusal({ DATA_DIR: inside })).toContain('cannot be written')
    })

    it('a folder that another instance uses', async () => {
      const first = start()
      await first.address
      expect(await refusal({})).toContain(`process ${first.child.pid}`)
    })

    it('a store that does not answer', async () => {
      expect(await refusal({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' })).toContain('http://127.0.0.1:1')
    })
  })
})
