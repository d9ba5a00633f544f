import type { Store, TableDefinition } from '../../platform/store'
import { type DynamoSettings, makeClient } from './client'
import { ensureTables } from './ensure-tables'
import type { CreateRequest } from './models'
import { makeStore } from './store'

export interface Dynamo {
  readonly store: Store
  ensureTables(tables: readonly TableDefinition[]): Promise<void>
  /** The CreateTable request of a table, from which the cloud’s description is made. */
  createRequest(table: TableDefinition): Promise<CreateRequest>
  close(): void
}

export const makeDynamo = (settings: DynamoSettings & { readonly prefix: string }): Dynamo => {
  const client = makeClient(settings)
  const nameOf = (table: TableDefinition) => `${settings.prefix}${table.name}`

  /** dynamoose is loaded with the first update, so that a process answers its first reader without it. */
  const load = async () => {
    const [{ makeModels }, { makeUpdate }] = await Promise.all([import('./models'), import('./update')])
    const known = makeModels(client, nameOf)
    return { known, update: makeUpdate(known) }
  }
  let loading: ReturnType<typeof load> | undefined
  const loaded = () => {
    loading ??= load()
    return loading
  }

  return {
    store: makeStore(client, nameOf, async (...change) => (await loaded()).update(...change)),
    ensureTables: async (tables) => ensureTables(client, (await loaded()).known, tables),
    createRequest: async (table) => (await loaded()).known(table).request(),
    close: () => client.destroy(),
  }
}
