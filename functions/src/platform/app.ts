import {
  accepted,
  type Document,
  type Instant,
  type Language,
  languageOf,
  type Outcome,
  type Refusal,
  refused,
  type Schema,
} from '@yizhan/shared/kernel'
import { scopeOf } from '@yizhan/shared/people'
import { type Context, Hono } from 'hono'
import type { Caller } from './caller'
import { etagOf, isKnown } from './etag'
import { readJson, readText, UnreadableBody } from './json'
import { describeFault, type Log } from './log'
import type { Answered, Operation } from './operation'
import { parse } from './parse'
import { faultProblem, problemOf } from './problem'
import type { Sessions } from './session'

export interface Door {
  readonly operations: readonly Operation[]
  readonly sessions: Sessions
  readonly log: Log
  readonly now: () => Instant
  readonly newRequestId: () => string
  /** The caller’s network address, from what the server hands in as hono’s environment. */
  readonly addressOf: (environment: unknown) => string
}

interface Call {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/** A megabyte: ten times the longest report. Photos do not pass through here. */
const MAX_BODY_BYTES = 1_000_000
const RETRY_AFTER = '5'

const problemAnswer = (refusal: Refusal, language: Language, requestId: string): Response => {
  const problem = problemOf(refusal, language, `urn:yizhan:request:${requestId}`)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(problem.status === 429 || problem.status === 503
        ? { 'retry-after': String(refusal.about?.retryAfter ?? RETRY_AFTER) }
        : {}),
    },
  })
}

/** Undefined when there are too many, of which no more are taken in than that takes to find out. */
const bytesOf = async ({ req }: Context): Promise<ArrayBuffer | undefined> => {
  const declared = req.header('content-length')
  if (declared !== undefined) return Number(declared) > MAX_BODY_BYTES ? undefined : req.arrayBuffer()
  const chunks: Uint8Array[] = []
  let taken = 0
  for await (const chunk of req.raw.body ?? []) {
    taken += chunk.byteLength
    if (taken > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks)).buffer
}

const bodyOf = async (c: Context, plain = false): Promise<Outcome<unknown>> => {
  const bytes = await bytesOf(c)
  if (!bytes) return refused('tooLarge')
  const type = c.req.header('content-type')
  const unfit = !plain && bytes.byteLength > 0 && type !== undefined && !type.includes('json')
  if (unfit) return refused('unsupportedMedia')
  try {
    return accepted(plain ? readText(bytes) : readJson(bytes))
  } catch (fault) {
    if (fault instanceof UnreadableBody) return refused('malformed')
    throw fault
  }
}

const pathOf = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

const inputOf = async (c: Context, { endpoint }: Operation): Promise<Outcome<Call>> => {
  const call: { params?: unknown; query?: unknown; body?: unknown } = {}
  const parts: [keyof Call, Schema | undefined, () => Promise<Outcome<unknown>>][] = [
    ['params', endpoint.params, async () => accepted(c.req.param())],
    ['query', endpoint.query, async () => accepted(c.req.query())],
    ['body', endpoint.body, () => bodyOf(c, endpoint.plain)],
  ]
  for (const [name, schema, read] of parts) {
    if (!schema) continue
    const raw = await read()
    if (!raw.ok) return raw
    const parsed = parse(schema, raw.value, name === 'body' ? [] : [name])
    if (!parsed.ok) return name === 'params' ? refused('notFound') : parsed
    call[name] = parsed.value
  }
  return accepted(call)
}

const callerOf = async (c: Context, door: Door, now: Instant): Promise<Outcome<Caller | undefined>> => {
  const header = c.req.header('authorization')
  if (header === undefined) return accepted(undefined)
  const token = /^Bearer +(.+)$/i.exec(header)?.[1]
  return token ? door.sessions.verify(token, now) : refused('unauthenticated')
}

/** The permission table at the door: what of a scope a caller reaches is then the use case's to ask. */
const admitted = (
  caller: Outcome<Caller | undefined>,
  { endpoint }: Operation,
): Outcome<Caller | undefined> => {
  if (endpoint.audience === 'public') return caller.ok ? caller : accepted(undefined)
  if (!caller.ok) return caller
  if (!caller.value) return refused('unauthenticated')
  if (endpoint.audience === 'signedIn') return caller
  return scopeOf(caller.value.role, endpoint.audience) ? caller : refused('forbidden')
}

/** Kept by whoever asked, and by nobody on the way. */
const documentAnswer = ({ bytes, name }: Document, media: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': media,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })

const answer = (
  c: Context,
  { endpoint }: Operation,
  answered: Answered<unknown> & { ok: true },
): Response => {
  if (endpoint.success === 204) return new Response(null, { status: 204 })
  if (answered.location !== undefined)
    return new Response(null, {
      status: 302,
      headers: { location: answered.location, 'cache-control': 'no-store' },
    })
  if (endpoint.plain)
    return new Response(String(answered.value), {
      status: endpoint.success,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  if (endpoint.media !== undefined) return documentAnswer(answered.value as Document, endpoint.media)
  const body = JSON.stringify(answered.value)
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
  if (endpoint.revalidated) {
    headers.etag = etagOf(body)
    headers['cache-control'] = 'no-cache'
    if (isKnown(c.req.header('if-none-match'), headers.etag))
      return new Response(null, { status: 304, headers })
  } else headers['cache-control'] = 'no-store'
  return new Response(body, { status: answered.repeated ? 200 : endpoint.success, headers })
}

const serve = async (c: Context, door: Door, operation: Operation, requestId: string): Promise<Response> => {
  const now = door.now()
  const language = languageOf(c.req.header('accept-language'))
  const caller = admitted(await callerOf(c, door, now), operation)
  if (!caller.ok) return problemAnswer(caller, language, requestId)
  const input = await inputOf(c, operation)
  if (!input.ok) return problemAnswer(input, language, requestId)
  const call = {
    ...input.value,
    caller: caller.value,
    now,
    language,
    requestId,
    address: door.addressOf(c.env),
  }
  const answered = await operation.handle(call as never)
  return answered.ok ? answer(c, operation, answered) : problemAnswer(answered, language, requestId)
}

/** The HTTP application: the same on Lambda, on one machine and behind CloudBase. */
type App = Hono<{ Variables: { requestId: string } }>

export const makeApp = (door: Door): App => {
  const app: App = new Hono()
  app.use(async (c, next) => {
    const requestId = door.newRequestId()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('x-request-id', requestId)
    c.res.headers.set('x-content-type-options', 'nosniff')
  })
  for (const operation of door.operations) {
    const { method, path } = operation.endpoint
    app.on(method, pathOf(path), (c) => serve(c, door, operation, c.get('requestId')))
  }
  app.notFound((c) =>
    problemAnswer(refused('notFound'), languageOf(c.req.header('accept-language')), c.get('requestId')),
  )
  app.onError((fault, c) => {
    const requestId = c.get('requestId')
    const language = languageOf(c.req.header('accept-language'))
    door.log('error', 'fault', { requestId, path: c.req.path, ...describeFault(fault) })
    const problem = faultProblem(language, `urn:yizhan:request:${requestId}`)
    return new Response(JSON.stringify(problem), {
      status: 500,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'x-request-id': requestId },
    })
  })
  return app
}
