import { createHmac } from 'node:crypto'
import type { Schema } from '@yizhan/shared/kernel'
import * as z from 'zod/mini'

/** Characters. */
const MIN_SECRET = 32
/** Fewer different characters than this is a placeholder, not a secret. */
const MIN_VARIETY = 12

const text = z.string()
const secret = z.string().check(
  z.minLength(MIN_SECRET, `needs at least ${MIN_SECRET} characters`),
  z.refine((value) => new Set(value).size >= MIN_VARIETY, 'is a placeholder: give it random text'),
)
const address = z.string().check(z.regex(/^https?:\/\/[^\s?#]+$/, 'is no http or https address'))
const flag = z._default(z.enum(['0', '1'], 'must be 0 or 1'), '0')

const variables = z.object({
  SESSION_SECRET: secret,
  TABLE_PREFIX: z._default(
    z.string().check(z.regex(/^[\w.-]{1,60}$/, 'may hold letters, digits, _ . and -')),
    'yizhan-',
  ),
  AWS_REGION: text,
  DYNAMODB_ENDPOINT: z.optional(address),
  WECHAT_API_URL: z._default(address, 'https://api.weixin.qq.com'),
  WECHAT_AUTHORIZE_URL: z._default(
    z.string().check(z.regex(/^(https?:\/\/|\/)\S+$/, 'is no address')),
    'https://open.weixin.qq.com/connect/oauth2/authorize',
  ),
  WECHAT_MINI_APP_ID: text,
  WECHAT_MINI_APP_SECRET: text,
  WECHAT_WEB_APP_ID: text,
  WECHAT_WEB_APP_SECRET: text,
  /** The token of WeChat's message push; without it no picture is sent to WeChat, for its answer could not come. */
  WECHAT_PUSH_TOKEN: z.optional(
    z.string().check(z.regex(/^[A-Za-z0-9]{16,32}$/, 'must be 16 to 32 letters and digits')),
  ),
  WECHAT_TEMPLATE_PROGRESS: z.optional(text),
  WECHAT_TEMPLATE_RESULT: z.optional(text),
  WECHAT_TEMPLATE_AREA: z.optional(text),
  WECHAT_TEMPLATE_ACTIVITY: z.optional(text),
  WECHAT_TEMPLATE_SUMMARY: z.optional(text),
  /** Where the web build is: what certificates and posters lead to. */
  WEB_ORIGIN: z.optional(address),
  MAP_TILES_URL: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/, 'is no http or https address'))),
  DEMO: flag,
})

const photoVariables = z.discriminatedUnion(
  'PHOTOS',
  [
    z.object({ PHOTOS: z.literal('disk'), PHOTOS_FOLDER: text, PUBLIC_URL: z._default(z.string(), '') }),
    z.object({
      PHOTOS: z.literal('s3'),
      PHOTOS_BUCKET: text,
      AWS_REGION: text,
      S3_ENDPOINT: z.optional(address),
    }),
    z.object({
      PHOTOS: z.literal('cloudbase'),
      CLOUDBASE_ENV: text,
      CLOUDBASE_SECRET_ID: text,
      CLOUDBASE_SECRET_KEY: text,
      CLOUDBASE_SERVICE_URL: z.optional(address),
    }),
  ],
  'must be disk, s3 or cloudbase',
)

type Variables = z.infer<typeof variables>
type PhotoVariables = z.infer<typeof photoVariables>

const photosOf = (given: PhotoVariables, sessionSecret: string) => {
  switch (given.PHOTOS) {
    case 'disk': {
      const secret = createHmac('sha256', sessionSecret).update('photos').digest('hex')
      return { kind: 'disk', folder: given.PHOTOS_FOLDER, publicUrl: given.PUBLIC_URL, secret } as const
    }
    case 's3': {
      const { PHOTOS_BUCKET: bucket, AWS_REGION: region, S3_ENDPOINT: endpoint } = given
      return { kind: 's3', bucket, region, ...(endpoint ? { endpoint } : {}) } as const
    }
    case 'cloudbase': {
      const serviceUrl = given.CLOUDBASE_SERVICE_URL
      return {
        kind: 'cloudbase',
        env: given.CLOUDBASE_ENV,
        secretId: given.CLOUDBASE_SECRET_ID,
        secretKey: given.CLOUDBASE_SECRET_KEY,
        ...(serviceUrl ? { serviceUrl } : {}),
      } as const
    }
  }
}

const configOf = (given: Variables, photos: PhotoVariables) => ({
  /** The one secret; every key is derived from it. */
  secret: given.SESSION_SECRET,
  dynamo: { region: given.AWS_REGION, endpoint: given.DYNAMODB_ENDPOINT, prefix: given.TABLE_PREFIX },
  wechat: {
    apiUrl: given.WECHAT_API_URL,
    miniApp: { appId: given.WECHAT_MINI_APP_ID, secret: given.WECHAT_MINI_APP_SECRET },
    webApp: { appId: given.WECHAT_WEB_APP_ID, secret: given.WECHAT_WEB_APP_SECRET },
    ...(given.WECHAT_PUSH_TOKEN ? { pushToken: given.WECHAT_PUSH_TOKEN } : {}),
  },
  client: {
    webSignIn: { authorizeUrl: given.WECHAT_AUTHORIZE_URL, appId: given.WECHAT_WEB_APP_ID },
    templates: {
      ...(given.WECHAT_TEMPLATE_PROGRESS ? { progress: given.WECHAT_TEMPLATE_PROGRESS } : {}),
      ...(given.WECHAT_TEMPLATE_RESULT ? { result: given.WECHAT_TEMPLATE_RESULT } : {}),
      ...(given.WECHAT_TEMPLATE_AREA ? { area: given.WECHAT_TEMPLATE_AREA } : {}),
      ...(given.WECHAT_TEMPLATE_ACTIVITY ? { activity: given.WECHAT_TEMPLATE_ACTIVITY } : {}),
      ...(given.WECHAT_TEMPLATE_SUMMARY ? { summary: given.WECHAT_TEMPLATE_SUMMARY } : {}),
    },
    mapTilesUrl: given.MAP_TILES_URL ?? null,
  },
  webOrigin: given.WEB_ORIGIN,
  photos: photosOf(photos, given.SESSION_SECRET),
  demo: given.DEMO === '1',
})

export type Config = ReturnType<typeof configOf>

interface Read<T> {
  readonly value?: T
  readonly lines: readonly string[]
}

type Given = Readonly<Record<string, string | undefined>>

/** One line per variable that is missing or amiss; its value is not repeated, for it may be a secret. */
const read = <T>(schema: Schema<T>, env: Given): Read<T> => {
  const result = schema.safeParse(env)
  if (result.success) return { value: result.data, lines: [] }
  return {
    lines: result.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name} ${env[name] === undefined ? 'is not set' : message}`
    }),
  }
}

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/

/** Demo people sign in at WeChat's stand-in, which is on the same machine or nowhere. */
const demoAmiss = ({ DEMO, WECHAT_API_URL }: Variables): string[] =>
  DEMO === '1' && !LOOPBACK.test(WECHAT_API_URL)
    ? ['DEMO is for one machine only: WECHAT_API_URL must be the stand-in on it']
    : []

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly lines: readonly string[] }

/** Reads the environment; an empty variable counts as not set. Everything amiss is told at once, a line each. */
export const readConfig = (environment: Given): ConfigRead => {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const ours = read(variables, env)
  const photos = read(photoVariables, env)
  const lines = [...ours.lines, ...photos.lines, ...(ours.value ? demoAmiss(ours.value) : [])]
  if (!ours.value || !photos.value || lines.length > 0) return { ok: false, lines: [...new Set(lines)] }
  return { ok: true, config: configOf(ours.value, photos.value) }
}
