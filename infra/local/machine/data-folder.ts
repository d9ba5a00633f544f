import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import { identify, isRunning, readIdentity } from './process-identity'

export interface DataFolder {
  readonly path: string
  file(name: string): string
  release(): void
}

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? ''

/** One level after the other: Node's own `recursive` never returns where a folder's file system takes none (/proc). */
const make = (folder: string): void => {
  if (existsSync(folder)) return
  make(path.dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

const prepare = (folder: string): void => {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    make(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (fault) {
    throw new CannotStart('folderUnwritable', { folder, code: codeOf(fault) })
  }
}

const write = (lock: string): boolean => {
  try {
    writeFileSync(lock, JSON.stringify(identify(process.pid)), { flag: 'wx', mode: 0o600 })
    return true
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false
    throw fault
  }
}

/**
 * Makes the folder and claims it for this process. Refused when it cannot be written, or while a running process
 * holds it; what a killed process left is taken over.
 */
export const claimDataFolder = (folder: string): DataFolder => {
  prepare(folder)
  const lock = path.join(folder, 'server.lock')
  if (!write(lock)) {
    const holder = readIdentity(lock)
    if (holder && isRunning(holder)) throw new CannotStart('folderInUse', { folder, pid: String(holder.pid) })
    rmSync(lock, { force: true })
    if (!write(lock))
      throw new CannotStart('folderInUse', { folder, pid: String(readIdentity(lock)?.pid ?? '?') })
  }
  return {
    path: folder,
    file: (name) => path.join(folder, name),
    release: () => rmSync(lock, { force: true }),
  }
}
