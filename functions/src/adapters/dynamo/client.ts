import { DynamoDB } from '@aws-sdk/client-dynamodb'

export interface DynamoSettings {
  readonly region: string
  /** Any server that speaks DynamoDB’s API; absent on AWS. */
  readonly endpoint?: string | undefined
}

/**
 * The AWS client, without the ClientRequestToken that the SDK adds to transactions: every transaction here is made
 * idempotent by its own conditions, and stores that remember tokens slow down with each one they hold.
 */
export const makeClient = ({ region, endpoint }: DynamoSettings): DynamoDB => {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {}
  const client = new DynamoDB({ region, maxAttempts: 4, ...local })
  client.middlewareStack.add(
    (next) => (args) => {
      delete (args.input as { ClientRequestToken?: string }).ClientRequestToken
      return next(args)
    },
    { step: 'serialize', priority: 'low', name: 'withoutClientRequestToken' },
  )
  return client
}
