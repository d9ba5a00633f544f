import type { DynamoDB } from '@aws-sdk/client-dynamodb'
import dynamoose from 'dynamoose'
import type { Item as DynamooseItem } from 'dynamoose/dist/Item'
import type { Model } from 'dynamoose/dist/Model'
import { setUndefinedPackage } from 'dynamoose/dist/utils/importPackage'
import type { TableDefinition } from '../../platform/store'

/** dynamoose looks for its logger anew at each call, on the disk: a fourteenth of a report’s time. There is none. */
setUndefinedPackage('dynamoose-logger/dist/emitter')

export interface KnownTable {
  readonly name: string
  readonly model: Model<DynamooseItem>
  /** The CreateTable request, as dynamoose makes it from the schema. */
  readonly request: () => Promise<CreateRequest>
}

export interface CreateRequest {
  readonly TableName: string
  readonly [key: string]: unknown
}

const indexesOn = (table: TableDefinition, attribute: string) =>
  (table.indexes ?? [])
    .filter((index) => index.hash === attribute)
    .map((index) => ({
      name: index.name,
      type: 'global' as const,
      ...(index.range ? { rangeKey: index.range } : {}),
      ...(index.keeps ? { project: index.keeps.length > 0 && [...index.keeps] } : {}),
    }))

const schemaOf = (table: TableDefinition) =>
  new dynamoose.Schema(
    Object.fromEntries(
      Object.entries(table.attributes).map(([name, kind]) => {
        const indexes = indexesOn(table, name)
        return [
          name,
          {
            type: kind === 'number' ? Number : String,
            ...(table.hash === name ? { hashKey: true } : {}),
            ...(table.range === name ? { rangeKey: true } : {}),
            ...(indexes.length > 0 ? { index: indexes } : {}),
          },
        ]
      }),
    ),
  )

/** dynamoose’s models of the tables, made once for a client. */
export const makeModels = (
  client: DynamoDB,
  nameOf: (table: TableDefinition) => string,
): ((table: TableDefinition) => KnownTable) => {
  const instance = new dynamoose.Instance()
  instance.aws.ddb.set(client)
  const known = new Map<string, KnownTable>()
  return (table) => {
    const found = known.get(table.name)
    if (found) return found
    const name = nameOf(table)
    const model = dynamoose.model<DynamooseItem>(name, schemaOf(table))
    const made = new instance.Table(name, [model], {
      create: false,
      update: false,
      waitForActive: false,
      throughput: 'ON_DEMAND',
    })
    const request = async () => (await made.create({ return: 'request' })) as unknown as CreateRequest
    const entry = { name, model, request }
    known.set(table.name, entry)
    return entry
  }
}
