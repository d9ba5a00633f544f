import {
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel'
import { isPassing, WechatFault } from './fault'

/** Milliseconds that one call may take; WeChat answers in tens. */
const TIMEOUT = 5_000
/** Tries after the first, 0.2 s, then up to 2 s apart, each with jitter. */
const RETRIES = 2

export interface Request {
  /** Its name in a fault and the log; the address may carry secrets and is never told. */
  readonly name: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A picture that was answered instead of JSON is in `picture`. */
export type Answer = Readonly<Record<string, unknown>>

export type Call = (request: Request) => Promise<Answer>

const attempt = async (baseUrl: string, { name, path, query, body }: Request, signal: AbortSignal) => {
  const url = new URL(`${baseUrl}${path}`)
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(url, { ...sent, signal })
  if (!response.ok) throw new WechatFault(name, undefined, `HTTP ${response.status}`)
  if (response.headers.get('content-type')?.startsWith('image/'))
    return { picture: new Uint8Array(await response.arrayBuffer()) }
  const answer = (await response.json()) as Answer
  const code = Number(answer.errcode ?? 0)
  if (code !== 0) throw new WechatFault(name, code, String(answer.errmsg ?? ''))
  return answer
}

const asFault = (name: string, fault: unknown): WechatFault => {
  if (fault instanceof WechatFault) return fault
  if (fault instanceof TaskCancelledError) return new WechatFault(name, undefined, 'timed out')
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
  return new WechatFault(name, undefined, cause instanceof Error ? cause.name : 'unreachable')
}

const patient = (): IPolicy =>
  retry(handleWhen(isPassing), {
    maxAttempts: RETRIES,
    backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
  })

/** Calls WeChat's server: JSON over HTTPS, repeated while the trouble is a passing one, every error a WechatFault. */
export const makeCall = (baseUrl: string, milliseconds = TIMEOUT): Call => {
  const policy = patient()
  const limit = timeout(milliseconds, TimeoutStrategy.Aggressive)
  return (request) =>
    policy.execute(async () => {
      try {
        return await limit.execute(({ signal }) => attempt(baseUrl, request, signal))
      } catch (fault) {
        throw asFault(request.name, fault)
      }
    })
}
