import type { Phone } from '../phone'
import type { Run } from '../run'
import { failure, WxFailure } from './answer'

/** WeChat lets this many requests run at once; later ones wait. */
const atOnce = 10
const defaultTimeout = 60_000

export interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
  timeout?: number
  success?: (result: Record<string, unknown>) => void
  fail?: (result: Record<string, unknown>) => void
  complete?: (result: Record<string, unknown>) => void
}

/** Directs what the build believes to be its server's origin to the one under test. */
export type Redirect = (url: string) => string

export function requestOf(phone: Phone, run: Run, redirect: Redirect) {
  let running = 0
  const waiting: Array<() => void> = []
  const turn = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
  }
  const done = () => {
    running -= 1
    waiting.shift()?.()
  }

  return (options: RequestOptions) => {
    run.calls.push({ name: 'request', options: { ...options } })
    const controller = run.abortable()
    const act = async () => {
      await turn()
      try {
        return { ok: true, result: await exchange(phone, options, redirect(options.url), controller) }
      } catch (error) {
        return { ok: false, result: failure('request', error) }
      } finally {
        run.settled(controller)
        done()
      }
    }
    act().then(
      run.guard(({ ok, result }) => {
        if (ok) options.success?.(result)
        else options.fail?.(result)
        options.complete?.(result)
      }),
    )
    return {
      abort: () => controller.abort(),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }
}

async function exchange(phone: Phone, options: RequestOptions, url: string, controller: AbortController) {
  if (phone.network === 'none') throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', 600001)
  const timeout = AbortSignal.timeout(options.timeout ?? defaultTimeout)
  try {
    const response = await fetch(target(url, options), {
      method: options.method ?? 'GET',
      headers: { 'content-type': 'application/json', ...options.header },
      body: bodyOf(options),
      signal: AbortSignal.any([timeout, controller.signal]),
    })
    return {
      errMsg: 'request:ok',
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie(),
      data: await read(response, options),
    }
  } catch (error) {
    if (controller.signal.aborted) throw new WxFailure('abort')
    if (timeout.aborted) throw new WxFailure('timeout', 5)
    throw new WxFailure(`net::ERR_CONNECTION_FAILED ${error}`, 600001)
  }
}

const bodiless = (options: RequestOptions) =>
  ['GET', 'HEAD'].includes((options.method ?? 'GET').toUpperCase())

function target(url: string, options: RequestOptions): string {
  if (!bodiless(options) || typeof options.data !== 'object' || options.data === null) return url
  const query = new URLSearchParams(
    Object.entries(options.data).map(([name, value]) => [name, String(value)]),
  )
  return query.size === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function bodyOf(options: RequestOptions): string | ArrayBuffer | undefined {
  const { data } = options
  if (bodiless(options) || data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) return data
  const type = Object.entries(options.header ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1]
  if (type?.includes('x-www-form-urlencoded'))
    return String(new URLSearchParams(data as Record<string, string>))
  return JSON.stringify(data)
}

async function read(response: Response, options: RequestOptions): Promise<unknown> {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
