import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const local = path.resolve(__dirname, '..')

/** Brings the server's bundle up to date, once before the tests that start it. */
export const buildServerBundle = (): void => {
  execFileSync(process.execPath, [path.join(local, 'build.mjs')], { stdio: 'inherit' })
}

export interface ServerProcess {
  readonly child: ChildProcess
  /** Everything printed so far. */
  output(): string
  /** Where it answers. Rejects with its output when it ends instead. */
  readonly address: Promise<string>
  /** Its exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** `npm start` without npm and without building, on a data folder of the test's own and, unless told, a free port. */
export const startServerProcess = (env: Readonly<Record<string, string>>): ServerProcess => {
  const child = spawn(process.execPath, [path.join(local, 'start.mjs'), '--as-built'], {
    env: { ...process.env, LANG: 'en', LC_ALL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0]
      if (found) resolve(found.replace('localhost', '127.0.0.1'))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
  address.catch(() => undefined)
  return { child, output: () => output, address, ended }
}
