import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Outcome } from '@yizhan/shared/kernel'

const isMissing = (fault: unknown) => (fault as NodeJS.ErrnoException).code === 'ENOENT'

/** Undefined where nothing is. */
const orMissing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** So that a name that was acknowledged is there after a loss of power. */
const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export type Fill = (file: FileHandle) => Promise<Outcome<undefined>>

export interface Files {
  size(key: string): Promise<number | undefined>
  read(key: string): Promise<Uint8Array | undefined>
  /** Whole or not at all: into a new file, synced, then given its name, unless `fill` refuses what it wrote. */
  replace(key: string, fill: Fill): Promise<Outcome<undefined>>
  delete(key: string): Promise<void>
}

export const makeFiles = (root: string): Files => {
  const pathOf = (key: string) => join(root, key)
  return {
    size: async (key) => (await orMissing(stat(pathOf(key))))?.size,
    read: (key) => orMissing(readFile(pathOf(key))),
    replace: async (key, fill) => {
      const folder = dirname(pathOf(key))
      await mkdir(folder, { recursive: true })
      const unnamed = join(folder, `.${randomUUID()}`)
      const file = await open(unnamed, 'wx', 0o600)
      try {
        const filled = await fill(file)
        if (!filled.ok) return filled
        await file.sync()
        await file.close()
        await rename(unnamed, pathOf(key))
        await syncFolder(folder)
        return filled
      } finally {
        await file.close().catch(() => undefined)
        await rm(unnamed, { force: true })
      }
    },
    delete: (key) => rm(pathOf(key), { force: true }),
  }
}
