import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Dynamo, makeDynamo } from '../src/adapters/dynamo'
import type { TableDefinition } from '../src/platform/store'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const binary = () =>
  createRequire(__filename)
    .resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)
    .replace('package.json', 'dynoxide')

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint, { method: 'POST' })
    return true
  } catch {
    return false
  }
}

/** The real embedded store with these tables, on a folder of its own that `stop` removes. */
export const startStore = async (
  tables: readonly TableDefinition[],
): Promise<Dynamo & { stop(): Promise<void>; endpoint: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-store-'))
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const child: ChildProcess = spawn(
    binary(),
    ['--host', '127.0.0.1', '--port', String(port), '--db-path', join(folder, 'store.db')],
    { stdio: 'ignore' },
  )
  for (let i = 0; i < 200 && !(await answers(endpoint)); i++) await pause(20)
  const dynamo = makeDynamo({ region: 'us-east-1', endpoint, prefix: 'test-' })
  await dynamo.ensureTables(tables)
  return {
    ...dynamo,
    endpoint,
    stop: async () => {
      dynamo.close()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
