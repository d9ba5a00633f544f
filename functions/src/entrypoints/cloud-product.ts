import type { ReadPapersBy } from '../activities'
import { acceptAssertions } from '../adapters/cloudbase/accept-assertions'
import { makeDynamo } from '../adapters/dynamo'
import { makeS3Photos } from '../adapters/photos/s3'
import { makeWechat } from '../adapters/wechat'
import { makeWechatPush } from '../adapters/wechat/push'
import type { CleanPhotoOf, ReadFileBy } from '../cases'
import { type Config, readConfig } from '../platform/config'
import { type Log, logLines } from '../platform/log'
import { composeProduct, type Product } from './compose'

interface LambdaEnvironment {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } }
}

const epochNow = () => Date.now()

/** The log of a function: its standard output is CloudWatch's. */
export const cloudLog: Log = logLines(
  (line) => process.stdout.write(line),
  () => new Date().toISOString(),
)

const photosOf = ({ photos }: Config) => {
  if (photos.kind !== 's3') throw new Error('PHOTOS must be s3: a function keeps no disk')
  return makeS3Photos(photos)
}

/** As API Gateway saw the caller; what a caller claims in a header is not believed. */
const addressOf = (environment: unknown): string =>
  (environment as LambdaEnvironment)?.requestContext?.http?.sourceIp ?? ''

const configOf = (environment: NodeJS.ProcessEnv): Config => {
  const read = readConfig(environment)
  if (read.ok) return read.config
  throw new Error(read.lines.join('\n'))
}

/** What only one function has. */
interface Libraries {
  readonly clean?: CleanPhotoOf
  readonly files?: ReadFileBy
  readonly papers?: ReadPapersBy
}

/** The product on AWS, from a function's environment; throws everything that is amiss in it, a line each. */
export const cloudProduct = (environment: NodeJS.ProcessEnv, libraries: Libraries = {}): Product => {
  const config = configOf(environment)
  const { wechat, secret } = config
  return composeProduct({
    store: makeDynamo(config.dynamo).store,
    storage: photosOf(config),
    ...libraries,
    wechat: acceptAssertions(makeWechat({ ...wechat, epochNow }), {
      appId: wechat.miniApp.appId,
      secret,
      epochNow,
    }),
    ...(wechat.pushToken ? { push: makeWechatPush(wechat.pushToken, wechat.miniApp.appId) } : {}),
    client: config.client,
    webOrigin: config.webOrigin,
    log: cloudLog,
    addressOf,
    secret,
    epochNow,
  })
}
