import { DynamoDB } from '@aws-sdk/client-dynamodb'

const TOKEN = /,"ClientRequestToken":"[^"]*"\}$/

/** Without the token that the SDK adds to transactions, and with its middleware kept, as the product's own client. */
export const bareClient = (endpoint) => {
  const client = new DynamoDB({
    endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    cacheMiddleware: true,
  })
  client.middlewareStack.add(
    (next) => (args) => {
      const { buffer, byteOffset, byteLength } = args.request.body
      const body = Buffer.from(buffer, byteOffset, byteLength)
      args.request.body = body.toString().replace(TOKEN, '}')
      return next(args)
    },
    { step: 'build', priority: 'high' },
  )
  return client
}

const keyOf = ({ AttributeName, KeyType }) => ({ AttributeName, KeyType })

/** Tables of the same shape beside the product's, so that nothing acts on what the bare transactions leave. */
export const copyTables = async (client, names, copyOf) => {
  for (const name of names) {
    const { Table } = await client.describeTable({ TableName: name })
    const indexes = Table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema: KeySchema.map(keyOf),
      Projection,
    }))
    await client.createTable({
      TableName: copyOf(name),
      AttributeDefinitions: Table.AttributeDefinitions,
      KeySchema: Table.KeySchema.map(keyOf),
      BillingMode: 'PAY_PER_REQUEST',
      ...(indexes ? { GlobalSecondaryIndexes: indexes } : {}),
    })
  }
}
