import { type Instant, languageOf, type RefusalReason, refused } from '@yizhan/shared/kernel'
import { signInWithWechat } from '@yizhan/shared/people'
import * as z from 'zod/mini'
import { describeFault, type Log } from '../../platform/log'
import { problemOf } from '../../platform/problem'
import { type CloudbaseIdentity, signAssertion } from './assertion'

/** A call as the mini-program gives it to wx.cloud.callFunction: HTTP in an object. */
const call = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().check(z.startsWith('/api/'), z.maxLength(2000)),
  headers: z._default(z.record(z.string(), z.string()), {}),
  body: z.optional(z.string().check(z.maxLength(1_000_000))),
})
type Call = z.infer<typeof call>

export interface GatewayAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface GatewayDeps {
  /** Whom CloudBase names for this call; no openId when a mini-program did not make it. */
  readonly identity: () => CloudbaseIdentity
  /** The API's origin. */
  readonly apiUrl: string
  readonly key: string
  readonly now: () => Instant
  readonly fetch: typeof fetch
  readonly newRequestId: () => string
  readonly log: Log
}

/** Milliseconds; below the function's own time-out, so that the caller gets an answer. */
const TIMEOUT = 15_000

/** Nothing else of what a caller sends goes on, and no header can say who somebody is. */
const SENT_ON = ['authorization', 'accept-language', 'content-type', 'if-none-match']
const TOLD_BACK = ['content-type', 'etag', 'location', 'retry-after', 'x-request-id']

const headersOf = ({ headers }: Call): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => SENT_ON.includes(name)),
  )

/** The address on the API's own origin; undefined when a path leads elsewhere. */
const addressOf = (path: string, apiUrl: string): URL | undefined => {
  const base = new URL(apiUrl)
  const address = URL.canParse(path, base.origin) ? new URL(path, base.origin) : undefined
  return address?.origin === base.origin && address.pathname.startsWith('/api/') ? address : undefined
}

/**
 * Carries a mini-program's call to the API. A WeChat sign-in goes on with an assertion in place of whatever code came:
 * who signs in is whom CloudBase names, never what the call says.
 */
export const makeGateway = (deps: GatewayDeps) => {
  const refusal = (reason: RefusalReason, given: Readonly<Record<string, string>> = {}): GatewayAnswer => {
    const language = languageOf(given['accept-language'])
    const problem = problemOf(refused(reason), language, `urn:yizhan:request:${deps.newRequestId()}`)
    return {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: JSON.stringify(problem),
    }
  }

  const bodyOf = async ({ method, body }: Call, { pathname }: URL, identity: CloudbaseIdentity) => {
    if (method !== signInWithWechat.method || pathname !== signInWithWechat.path) return body
    const code = await signAssertion(identity, deps.key, deps.now())
    return JSON.stringify({ code, door: 'miniProgram' })
  }

  const carry = async (sent: Call, address: URL, identity: CloudbaseIdentity): Promise<GatewayAnswer> => {
    const body = await bodyOf(sent, address, identity)
    const response = await deps.fetch(address, {
      method: sent.method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headersOf(sent),
      },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const told = TOLD_BACK.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    return { status: response.status, headers: Object.fromEntries(told), body: await response.text() }
  }

  return async (event: unknown): Promise<GatewayAnswer> => {
    const read = call.safeParse(event)
    if (!read.success) return refusal('malformed')
    const headers = headersOf(read.data)
    const address = addressOf(read.data.path, deps.apiUrl)
    if (!address) return refusal('notFound', headers)
    const identity = deps.identity()
    if (identity.openId === '') return refusal('unauthenticated', headers)
    try {
      return await carry(read.data, address, identity)
    } catch (fault) {
      deps.log('error', 'the API does not answer', describeFault(fault))
      return refusal('unavailable', headers)
    }
  }
}
