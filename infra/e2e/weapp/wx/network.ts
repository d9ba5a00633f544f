import type { Phone } from '../phone'
import type { Run } from '../run'
import { failure, WxFailure } from './answer'

/** WeChat lets this many requests, uploads and downloads run at once; later ones wait. */
const atOnce = 10
const defaultTimeout = 60_000

export interface ExchangeOptions {
  url: string
  header?: Record<string, string>
  timeout?: number
  success?: (result: Record<string, unknown>) => void
  fail?: (result: Record<string, unknown>) => void
  complete?: (result: Record<string, unknown>) => void
}

/** Directs what the build believes to be its server's origin to the one under test. */
export type Redirect = (url: string) => string

type Act = (signal: AbortSignal) => Promise<Record<string, unknown>>

/** Begins a wx call that exchanges something with a server: it answers by its callbacks and returns WeChat's task. */
export type Exchange = ReturnType<typeof networkOf>

export function networkOf(phone: Phone, run: Run) {
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

  return (name: string, options: ExchangeOptions, act: Act) => {
    run.calls.push({ name, options: { ...options } })
    const controller = run.abortable()
    const exchange = async () => {
      await turn()
      try {
        const result = await overNetwork(phone, options, controller, act)
        return { ok: true, result: { errMsg: `${name}:ok`, ...result } }
      } catch (error) {
        return { ok: false, result: failure(name, error) }
      } finally {
        run.settled(controller)
        done()
      }
    }
    exchange().then(
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

async function overNetwork(phone: Phone, options: ExchangeOptions, controller: AbortController, act: Act) {
  if (phone.network === 'none') throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', 600001)
  const timeout = AbortSignal.timeout(options.timeout ?? defaultTimeout)
  try {
    return await act(AbortSignal.any([timeout, controller.signal]))
  } catch (error) {
    if (controller.signal.aborted) throw new WxFailure('abort')
    if (timeout.aborted) throw new WxFailure('timeout', 5)
    if (error instanceof WxFailure) throw error
    throw new WxFailure(`net::ERR_CONNECTION_FAILED ${error}`, 600001)
  }
}
