import type { DynamoDB } from '@aws-sdk/client-dynamodb'
import type { TableDefinition } from '../../platform/store'
import type { KnownTable } from './models'

/** Makes the tables that are missing. For one machine and tests; the cloud’s tables are made by its own description. */
export const ensureTables = async (
  client: DynamoDB,
  known: (table: TableDefinition) => KnownTable,
  tables: readonly TableDefinition[],
): Promise<void> => {
  const there = new Set<string>()
  let from: string | undefined
  do {
    const page = await client.listTables({ ExclusiveStartTableName: from })
    for (const name of page.TableNames ?? []) there.add(name)
    from = page.LastEvaluatedTableName
  } while (from !== undefined)
  for (const table of tables) {
    const { name, request } = known(table)
    if (!there.has(name)) await client.createTable((await request()) as never)
  }
}
