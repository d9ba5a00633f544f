import { ConditionalCheckFailedException, DynamoDB } from '@aws-sdk/client-dynamodb'

export interface DynamoSettings {
  readonly region: string
  /** Any server that speaks DynamoDB’s API; absent on AWS. */
  readonly endpoint?: string | undefined
}

/** The last member of a transaction’s body, by the order of the service’s own description. */
const TOKEN = /,"ClientRequestToken":"[^"]*"\}$/
const TOKEN_BYTES = 80

const withoutToken = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array => {
  const body = Buffer.from(buffer, byteOffset, byteLength)
  const found = TOKEN.exec(body.subarray(-TOKEN_BYTES).toString('latin1'))
  return found ? Buffer.concat([body.subarray(0, -found[0].length), Buffer.from('}')]) : body
}

/**
 * The AWS client, without the ClientRequestToken that the SDK adds to transactions while it writes them: every
 * transaction here is made idempotent by its own conditions, and stores that remember tokens slow down with each one
 * they hold. The chain of middleware is kept for each kind of call: to build it anew took a seventh of a call’s time.
 */
export const makeClient = ({ region, endpoint }: DynamoSettings): DynamoDB => {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {}
  const client = new DynamoDB({ region, maxAttempts: 4, ...local, cacheMiddleware: true })
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body?: unknown }
      if (request.body instanceof Uint8Array) request.body = withoutToken(request.body)
      return next(args)
    },
    { step: 'build', priority: 'high', name: 'withoutClientRequestToken' },
  )
  return client
}

export const isFailedCondition = (fault: unknown): boolean => fault instanceof ConditionalCheckFailedException
