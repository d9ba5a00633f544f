import type { Store, TableDefinition } from '../../platform/store'
import { type DynamoSettings, makeClient } from './client'
import { ensureTables } from './ensure-tables'
import { type CreateRequest, makeModels } from './models'
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
  const known = makeModels(client, settings.prefix)
  return {
    store: makeStore(client, known),
    ensureTables: (tables) => ensureTables(client, known, tables),
    createRequest: (table) => known(table).request(),
    close: () => client.destroy(),
  }
}
