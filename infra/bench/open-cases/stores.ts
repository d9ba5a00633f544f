import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CLOCKS } from '@yizhan/functions/cases/clock-table'
import { CASES } from '@yizhan/functions/cases/table'
import {
  databaseIn,
  type FilledStore,
  type Filling,
  filledStore,
  importInto,
  temporary,
} from '../load/filled-store'
import { openItems } from './fill'

const MILLION = 1_000_000
const OPEN: Filling = { tables: [CASES, CLOCKS], writes: openItems }

const cacheOf = (root: string) => path.join(root, 'infra/bench/.cache', `open-${MILLION}.db`)

export const isMillionCached = (root: string): boolean => existsSync(cacheOf(root))

/** A store of the bench's own with this many open cases. */
export const storeWith = (open: number, root: string): Promise<FilledStore> =>
  filledStore(OPEN, open, root, open >= MILLION && isMillionCached(root) ? cacheOf(root) : undefined)

/** Makes the store with a million open cases once, for every later bench. */
export const cacheMillion = async (root: string): Promise<void> => {
  const folder = temporary()
  await importInto(folder, OPEN, MILLION, root)
  mkdirSync(path.dirname(cacheOf(root)), { recursive: true })
  copyFileSync(databaseIn(folder), cacheOf(root))
  rmSync(folder, { recursive: true, force: true })
}
