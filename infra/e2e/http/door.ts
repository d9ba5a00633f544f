import path from 'node:path'
import { drawnFiles } from '@yizhan/functions/entrypoints/case-files'
import { composeProduct, type Product, TABLES } from '@yizhan/functions/entrypoints/compose'
import type { WechatIdentity } from '@yizhan/functions/people/index'
import { accepted, newId, type Problem, refused } from '@yizhan/shared/kernel'
import { startStore } from '../../../functions/test/store'
import { loadHuancui } from '../../data'
import { loadDistrict } from '../../local/seed/load-district'
import { drawPageCode } from '../../local/wechat/page-codes'
import { contentChecks, push, type WatchedChecks } from './content-check'

/** What the product told WeChat to send. */
export interface SentMessage {
  readonly openId: string
  readonly templateId: string
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export interface Door {
  readonly product: Product
  readonly sent: SentMessage[]
  readonly checks: WatchedChecks
  /** Moves the clock; it otherwise stands still. */
  setNow(at: string): void
  now(): string
  call<T = Record<string, never>>(
    who: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  problem(who: string | undefined, method: string, path: string, body?: unknown): Promise<Problem>
  /** A document, as its bytes. */
  document(who: string, path: string): Promise<Answer<Uint8Array>>
  tokenOf(who: string): Promise<string>
  /** A photo of this person that is ready to be sent with a report; three bytes that are no picture, unless given. */
  photoOf(who: string, bytes?: Uint8Array): Promise<string>
  /** Acts on every fact that waits, until none is left. */
  drain(): Promise<void>
  stop(): Promise<void>
  readonly dynamo: Awaited<ReturnType<typeof startStore>>
}

const openIdOf = (person: string) => `open-${person}`

/** WeChat as the sign-in needs it: a code `demo:<person>` is that person’s. */
const wechatDouble = (sent: SentMessage[]) => {
  const identityOf = async (code: string) => {
    const person = /^demo:(.+)$/.exec(code)?.[1]
    return person ? accepted<WechatIdentity>({ openId: openIdOf(person) }) : refused('codeInvalid')
  }
  return {
    identityOfMiniProgram: identityOf,
    identityOfWeb: identityOf,
    sendSubscribeMessage: async (message: SentMessage) => {
      sent.push(message)
      return true
    },
    codeOfPage: async (page: string, scene: string) =>
      accepted(await drawPageCode({ page, scene }, 'https://yizhan.example')),
  }
}

/** Photos in memory: what is put at `incoming/` was sent. */
const storageDouble = () => {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    upload: async (key: string, _: unknown, now: string) => ({
      method: 'PUT' as const,
      url: `memory:${key}`,
      headers: {},
      expiresAt: now,
    }),
    read: async (key: string, most: number) => {
      const bytes = files.get(key)
      if (!bytes) return undefined
      return bytes.byteLength > most ? refused('tooLarge') : accepted(bytes)
    },
    write: async (key: string, bytes: Uint8Array) => {
      files.set(key, bytes)
    },
    delete: async (key: string) => {
      files.delete(key)
    },
    links: async (keys: readonly string[]) => Object.fromEntries(keys.map((k) => [k, `memory:${k}`])),
  }
}

const SECRET = 'a secret of the tests, long enough to be one'
const FONT = path.resolve(__dirname, '../../../node_modules/@fontsource/noto-sans-sc')

/** A Tuesday, 09:30 in Weihai: within the stations’ hours. */
export const WORKING_MORNING = '2026-11-24T01:30:00.000Z'

const isJson = ({ headers }: Response) => headers.get('content-type')?.includes('json') ?? false

/**
 * The whole product in this process, on the real embedded store with Huancui’s data, with its clock in hand. `beside`:
 * another process of the product on the store of an open one, which stops it.
 */
export const openDoor = async (start = WORKING_MORNING, beside?: Door): Promise<Door> => {
  const dynamo = beside ? { ...beside.dynamo, stop: async () => undefined } : await startStore(TABLES)
  const huancui = loadHuancui()
  await loadDistrict(
    dynamo.store,
    huancui,
    (person) => ({ miniProgram: openIdOf(person), web: openIdOf(person) }),
    () => undefined,
  )
  let now = start
  const sent: SentMessage[] = []
  const checks = contentChecks()
  const storage = storageDouble()
  const product = composeProduct({
    store: dynamo.store,
    wechat: { ...wechatDouble(sent), ...checks },
    push,
    client: {
      webSignIn: { authorizeUrl: 'https://wechat.invalid/authorize', appId: 'web' },
      templates: {},
      mapTilesUrl: null,
    },
    demo: huancui.demo.people,
    storage,
    clean: async (bytes) => accepted({ full: bytes, thumbnail: bytes, width: 4, height: 3 }),
    ...drawnFiles(FONT),
    webOrigin: 'https://yizhan.example',
    log: () => undefined,
    secret: SECRET,
    addressOf: () => '192.0.2.1',
    epochNow: () => Date.parse(now),
  })
  const tokens = new Map<string, string>()

  const send = async (
    token: string | undefined,
    method: string,
    path: string,
    body: unknown,
    more: Record<string, string>,
  ) =>
    product.app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })

  const tokenOf = async (who: string): Promise<string> => {
    const key = `${who}@${now.slice(0, 15)}`
    const known = tokens.get(key)
    if (known) return known
    const path = who === 'guest' ? '/api/sign-in/guest' : '/api/sign-in/wechat'
    const answer = await send(
      undefined,
      'POST',
      path,
      who === 'guest' ? undefined : { code: `demo:${who}` },
      {},
    )
    const { token } = (await answer.json()) as { token: string }
    tokens.set(key, token)
    return token
  }

  const door: Door = {
    product,
    sent,
    checks,
    dynamo,
    setNow: (at) => {
      now = at
    },
    now: () => now,
    tokenOf,
    call: async <T>(who: string | undefined, method: string, path: string, body?: unknown, headers = {}) => {
      const answer = await send(who ? await tokenOf(who) : undefined, method, path, body, headers)
      const text = await answer.text()
      return {
        status: answer.status,
        headers: answer.headers,
        body: (isJson(answer) && text ? JSON.parse(text) : text || undefined) as T,
      }
    },
    problem: async (who, method, path, body) => (await door.call<Problem>(who, method, path, body)).body,
    document: async (who, at) => {
      const answer = await send(await tokenOf(who), 'GET', at, undefined, {})
      const body = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, headers: answer.headers, body }
    },
    photoOf: async (who, bytes = new Uint8Array([1, 2, 3])) => {
      const id = newId()
      await door.call(who, 'POST', '/api/photos', { id, type: 'image/jpeg', size: bytes.byteLength })
      storage.files.set(`incoming/${id}`, bytes)
      await door.call(who, 'POST', `/api/photos/${id}/complete`)
      return id
    },
    drain: async () => {
      for (let handled = true; handled; ) {
        handled = false
        for (let shard = 0; shard < 4; shard++)
          for (const waiting of await product.outbox.due(shard, now, 100))
            handled = (await product.outbox.handle(waiting, now)) || handled
      }
    },
    stop: () => dynamo.stop(),
  }
  return door
}
