import { spawnSync } from 'node:child_process'
import { copyFileSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { stored, toAttributes } from '@yizhan/functions/adapters/dynamo/item'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { Store, TableDefinition, Write } from '@yizhan/functions/platform/store'
import { findStoreBinary } from '../../local/machine/store-binary'
import { startStoreProcess } from '../../local/machine/store-process'

const PREFIX = 'bench-'

/** What a store is filled with: the tables, those with the longest items first, and what the n-th thing puts into them. */
export interface Filling {
  readonly tables: readonly TableDefinition[]
  readonly writes: (n: number) => readonly Write[]
}

export interface FilledStore {
  readonly store: Store
  stop(): Promise<void>
}

const binary = (root: string) =>
  findStoreBinary({ root, platform: process.platform, arch: process.arch, path: process.env.PATH ?? '' })

export const temporary = () => mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))

export const databaseIn = (folder: string) => path.join(folder, 'store.db')

const startOn = async (folder: string, root: string) => {
  const child = await startStoreProcess({
    binary: binary(root),
    database: databaseIn(folder),
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
const describeTables = async ({ tables }: Filling, folder: string, root: string): Promise<string> => {
  const { endpoint, stop } = await startOn(folder, root)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDB({ endpoint, region: 'cn-north-1', credentials })
  const described = []
  for (const { name } of tables) described.push(await client.describeTable({ TableName: PREFIX + name }))
  client.destroy()
  await stop()
  const file = path.join(folder, 'schema.json')
  writeFileSync(file, JSON.stringify(described))
  return file
}

/** The lines of the first table as they are asked for; those of the others, much shorter, are kept for after. */
function* linesOf({ tables, writes }: Filling, count: number, kept: Map<TableDefinition, string[]>) {
  for (let n = 0; n < count; n++)
    for (const write of writes(n)) {
      if (write.kind !== 'put') continue
      const line = `${JSON.stringify({ Item: toAttributes(stored(write.table, write.item)) })}\n`
      if (write.table === tables[0]) yield line
      else kept.get(write.table)?.push(line)
    }
}

/** A database that is filled with this many, brought in by the store's own import. */
export const importInto = async (
  folder: string,
  filling: Filling,
  count: number,
  root: string,
): Promise<void> => {
  const described = path.join(folder, 'described')
  mkdirSync(described)
  const schema = await describeTables(filling, described, root)
  const source = path.join(folder, 'export')
  const kept = new Map<TableDefinition, string[]>(filling.tables.map((table) => [table, []]))
  for (const table of filling.tables) {
    const data = path.join(source, PREFIX + table.name, 'data')
    mkdirSync(data, { recursive: true })
    const lines = table === filling.tables[0] ? linesOf(filling, count, kept) : (kept.get(table) ?? [])
    await pipeline(lines, createGzip({ level: 1 }), createWriteStream(path.join(data, 'items.json.gz')))
  }
  const args = ['import', '--source', source, '--schema', schema, '--output', databaseIn(folder)]
  const { status, stderr } = spawnSync(binary(root), args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the import of ${count} failed: ${stderr}`)
  rmSync(source, { recursive: true, force: true })
  rmSync(described, { recursive: true, force: true })
}

const opened = async (folder: string, root: string): Promise<FilledStore> => {
  const { store, stop } = await startOn(folder, root)
  return {
    store,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A store of the bench's own with nothing in it. */
export const emptyStore = (root: string): Promise<FilledStore> => opened(temporary(), root)

/** A store of the bench's own, filled with this many, or as a database that was kept. */
export const filledStore = async (
  filling: Filling,
  count: number,
  root: string,
  kept?: string,
): Promise<FilledStore> => {
  const folder = temporary()
  if (kept !== undefined) copyFileSync(kept, databaseIn(folder))
  else await importInto(folder, filling, count, root)
  return opened(folder, root)
}
