import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import type { Config } from '@yizhan/functions/platform/config'
import type { Log } from '@yizhan/functions/platform/log'
import type { Store, TableDefinition } from '@yizhan/functions/platform/store'
import { CannotStart } from './cannot-start'
import type { DataFolder } from './data-folder'
import { findStoreBinary } from './store-binary'
import { type StoreProcess, startStoreProcess } from './store-process'

export interface OpenStore {
  readonly store: Store
  readonly process: StoreProcess
  ensureTables(tables: readonly TableDefinition[]): Promise<void>
  close(): Promise<void>
}

/** A store that is somebody else's to run and to keep running. */
const external = (endpoint: string): StoreProcess => ({
  endpoint,
  isUp: () => true,
  restarts: () => 0,
  stop: async () => undefined,
})

const isRefusedConnection = (fault: unknown) => (fault as NodeJS.ErrnoException).code === 'ECONNREFUSED'

/** The store: the embedded one as a child of this process, or the server that DYNAMODB_ENDPOINT names. */
export const openStore = async (
  settings: Config['dynamo'],
  folder: DataFolder,
  { root, log }: { root: string; log: Log },
): Promise<OpenStore> => {
  const { platform, arch, env } = process
  const { endpoint } = settings
  const child = endpoint
    ? external(endpoint)
    : await startStoreProcess({
        binary: findStoreBinary({ root, platform, arch, path: env.PATH ?? '' }),
        database: folder.file('store.db'),
        record: folder.file('store.pid'),
        log,
      })
  const dynamo = makeDynamo({ ...settings, endpoint: child.endpoint })
  return {
    store: dynamo.store,
    process: child,
    ensureTables: (tables) =>
      dynamo.ensureTables(tables).catch((fault) => {
        if (endpoint && isRefusedConnection(fault)) throw new CannotStart('storeUnreachable', { endpoint })
        throw fault
      }),
    close: async () => {
      dynamo.close()
      await child.stop()
    },
  }
}
