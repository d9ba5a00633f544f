import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '@yizhan/functions/platform/log'
import { CannotStart } from './cannot-start'
import { freePort } from './free-port'
import { identify, isRunning, readIdentity } from './process-identity'

export interface StoreProcess {
  readonly endpoint: string
  isUp(): boolean
  /** How often it ended by itself and was started again. */
  restarts(): number
  stop(): Promise<void>
}

export interface StorePlace {
  readonly binary: string
  readonly database: string
  /** Where the child's identity is noted, so that the next start can end one that outlived its server. */
  readonly record: string
  readonly log: Log
}

/** Milliseconds. */
const READY_WITHIN = 10_000
const STOP_WITHIN = 2_500
const PROBE_EVERY = 5
const BACKOFF = { first: 50, most: 5_000 }

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    return (await fetch(endpoint, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const becomesReady = async (child: ChildProcess, endpoint: string): Promise<boolean> => {
  const until = Date.now() + READY_WITHIN
  while (!hasEnded(child) && child.pid !== undefined && Date.now() < until) {
    if (await answers(endpoint)) return true
    await pause(PROBE_EVERY)
  }
  return false
}

const endChild = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child) || child.pid === undefined) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN)
  await ended
  clearTimeout(late)
}

/** Ends the store of a server that was killed, so that two never write to one file. */
const endLeftover = async (record: string): Promise<void> => {
  const left = readIdentity(record)
  if (!left) return
  const until = Date.now() + STOP_WITHIN
  if (isRunning(left)) process.kill(left.pid, 'SIGTERM')
  while (isRunning(left)) {
    if (Date.now() > until) process.kill(left.pid, 'SIGKILL')
    await pause(20)
  }
  rmSync(record, { force: true })
}

/** Where the store of a running server answers, as its record says. */
export const runningStoreAt = (record: string): string | undefined => {
  const known = readIdentity(record)
  if (!known || !isRunning(known)) return undefined
  return (JSON.parse(readFileSync(record, 'utf8')) as { endpoint?: string }).endpoint
}

const endpointAt = (port: number) => `http://127.0.0.1:${port}`

/** In a process group of its own: Ctrl-C in a terminal must reach the server alone, which then ends the store. */
const launch = ({ binary, database, record }: StorePlace, port: number): ChildProcess => {
  const child = spawn(
    binary,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', database],
    {
      detached: true,
      stdio: 'ignore',
    },
  )
  child.on('error', () => undefined)
  if (child.pid !== undefined) {
    const known = { ...identify(child.pid), endpoint: endpointAt(port) }
    writeFileSync(record, JSON.stringify(known), { mode: 0o600 })
  }
  return child
}

/** The embedded store as a child of this process: started, watched, started again when it dies, stopped. */
export const startStoreProcess = async (place: StorePlace): Promise<StoreProcess> => {
  await endLeftover(place.record)
  const port = await freePort()
  const endpoint = endpointAt(port)
  let child = launch(place, port)
  let up = await becomesReady(child, endpoint)
  let stopping = false
  let restarts = 0
  if (!up) {
    await endChild(child)
    throw new CannotStart('storeFailed', { binary: place.binary, database: place.database })
  }

  const restart = async (failures: number): Promise<void> => {
    await pause(Math.min(BACKOFF.first * 2 ** failures, BACKOFF.most))
    if (stopping) return
    restarts++
    child = launch(place, port)
    up = await becomesReady(child, endpoint)
    if (stopping) return
    if (up) {
      place.log('info', 'store is back', { restarts })
      watch()
    } else {
      await endChild(child)
      place.log('error', 'store does not start', { failures: failures + 1 })
      await restart(failures + 1)
    }
  }
  const ended = () => {
    up = false
    if (stopping) return
    place.log('error', 'store ended', { exitCode: child.exitCode, signal: child.signalCode })
    void restart(0)
  }
  const watch = () => (hasEnded(child) ? ended() : child.once('exit', ended))
  watch()
  /** Whatever ends this process, by itself or too slow to stop in order, the store does not outlive it. */
  const endWithServer = () => child.kill('SIGKILL')
  process.once('exit', endWithServer)

  return {
    endpoint,
    isUp: () => up,
    restarts: () => restarts,
    stop: async () => {
      stopping = true
      up = false
      await endChild(child)
      process.off('exit', endWithServer)
      rmSync(place.record, { force: true })
    },
  }
}
