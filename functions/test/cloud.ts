import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SECRET } from './door'

/** An event as AWS sends it to a function. */
export const eventNamed = <T>(name: string): T =>
  JSON.parse(readFileSync(join(__dirname, 'events', `${name}.json`), 'utf8')) as T

/** A function's environment, with its tables at this endpoint. */
export const cloudEnvironment = (endpoint: string): NodeJS.ProcessEnv => ({
  SESSION_SECRET: SECRET,
  TABLE_PREFIX: 'test-',
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  DYNAMODB_ENDPOINT: endpoint,
  WECHAT_MINI_APP_ID: 'wx1234567890abcdef',
  WECHAT_MINI_APP_SECRET: 'example',
  WECHAT_WEB_APP_ID: 'wxabcdef1234567890',
  WECHAT_WEB_APP_SECRET: 'example',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'yizhan-photos',
})
