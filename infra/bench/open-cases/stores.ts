import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { stored, toAttributes } from '@yizhan/functions/adapters/dynamo/item'
import { CLOCKS } from '@yizhan/functions/cases/clock-table'
import { CASES } from '@yizhan/functions/cases/table'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { Store, TableDefinition } from '@yizhan/functions/platform/store'
import { findStoreBinary } from '../../local/machine/store-binary'
import { startStoreProcess } from '../../local/machine/store-process'
import { openItems } from './fill'

const MILLION = 1_000_000
const PREFIX = 'bench-'
const FILLED: readonly TableDefinition[] = [CASES, CLOCKS]

export interface FilledStore {
  readonly store: Store
  stop(): Promise<void>
}

const binary = (root: string) =>
  findStoreBinary({ root, platform: process.platform, arch: process.arch, path: process.env.PATH ?? '' })

const startOn = async (folder: string, root: string) => {
  const child = await startStoreProcess({
    binary: binary(root),
    database: path.join(folder, 'store.db'),
    record: path.join(folder, 'store.pid'),
    log: () => undefined,
  })
  const dynamo = makeDynamo({ region: 'cn-north-1', endpoint: child.endpoint, prefix: PREFIX })
  await dynamo.ensureTables(TABLES)
  return {
    store: dynamo.store,
    endpoint: child.endpoint,
    stop: async () => {
      dynamo.close()
      await child.stop()
    },
  }
}

/** How the store itself describes its tables, as its import wants to be told. */
const describeTables = async (folder: string, root: string): Promise<string> => {
  const { endpoint, stop } = await startOn(folder, root)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDB({ endpoint, region: 'cn-north-1', credentials })
  const tables = []
  for (const { name } of FILLED) tables.push(await client.describeTable({ TableName: PREFIX + name }))
  client.destroy()
  await stop()
  const file = path.join(folder, 'schema.json')
  writeFileSync(file, JSON.stringify(tables))
  return file
}

/** The lines of the first table as they are asked for; those of the others, much shorter, are kept for after. */
function* linesOf(count: number, kept: Map<TableDefinition, string[]>) {
  for (let n = 0; n < count; n++)
    for (const write of openItems(n)) {
      if (write.kind !== 'put') continue
      const line = `${JSON.stringify({ Item: toAttributes(stored(write.table, write.item)) })}\n`
      if (write.table === FILLED[0]) yield line
      else kept.get(write.table)?.push(line)
    }
}

/** A database with this many open cases, brought in by the store's own import. */
const importOpen = async (count: number, folder: string, root: string): Promise<void> => {
  const described = path.join(folder, 'described')
  mkdirSync(described)
  const schema = await describeTables(described, root)
  const source = path.join(folder, 'export')
  const kept = new Map<TableDefinition, string[]>(FILLED.map((table) => [table, []]))
  for (const table of FILLED) {
    const data = path.join(source, PREFIX + table.name, 'data')
    mkdirSync(data, { recursive: true })
    const lines = table === FILLED[0] ? linesOf(count, kept) : (kept.get(table) ?? [])
    await pipeline(lines, createGzip({ level: 1 }), createWriteStream(path.join(data, 'items.json.gz')))
  }
  const output = path.join(folder, 'store.db')
  const args = ['import', '--source', source, '--schema', schema, '--output', output]
  const { status, stderr } = spawnSync(binary(root), args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the import of ${count} cases failed: ${stderr}`)
  rmSync(source, { recursive: true, force: true })
  rmSync(described, { recursive: true, force: true })
}

const cacheOf = (root: string) => path.join(root, 'infra/bench/.cache', `open-${MILLION}.db`)

export const isMillionCached = (root: string): boolean => existsSync(cacheOf(root))

const temporary = () => mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))

/** A store of the bench's own with this many open cases. */
export const storeWith = async (open: number, root: string): Promise<FilledStore> => {
  const folder = temporary()
  if (open >= MILLION && isMillionCached(root)) copyFileSync(cacheOf(root), path.join(folder, 'store.db'))
  else await importOpen(open, folder, root)
  const started = await startOn(folder, root)
  return {
    store: started.store,
    stop: async () => {
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes the store with a million open cases once, for every later bench. */
export const cacheMillion = async (root: string): Promise<void> => {
  const folder = temporary()
  await importOpen(MILLION, folder, root)
  mkdirSync(path.dirname(cacheOf(root)), { recursive: true })
  copyFileSync(path.join(folder, 'store.db'), cacheOf(root))
  rmSync(folder, { recursive: true, force: true })
}
