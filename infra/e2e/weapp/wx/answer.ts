import type { Run } from '../run'

export type Options = Record<string, unknown>
export type Outcome = Record<string, unknown> | undefined
type Callback = (result: Record<string, unknown>) => void

/** How a wx call fails: the reason goes after `<name>:fail `. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason)
  }
}

// biome-ignore lint/suspicious/noConfusingVoidType: an act without a result returns nothing, as functions do
export type Act<O> = (options: O) => Outcome | void | Promise<Outcome | void>

/**
 * An asynchronous wx call. With any of success, fail and complete it answers through them and returns nothing;
 * without them it returns a promise.
 */
export function call<O extends Options = Options>(run: Run, name: string, act: Act<O>) {
  return (options = {} as O) => {
    run.calls.push({ name, options })
    const answer = settle(name, act, options)
    const { success, fail, complete } = options as Record<string, Callback | undefined>
    if (!success && !fail && !complete) {
      return answer.then(({ ok, result }) => (ok ? result : Promise.reject(result)))
    }
    answer.then(
      run.guard(({ ok, result }) => {
        if (ok) success?.(result)
        else fail?.(result)
        complete?.(result)
      }),
    )
    return undefined
  }
}

interface Settled {
  ok: boolean
  result: Record<string, unknown>
}

async function settle<O>(name: string, act: Act<O>, options: O): Promise<Settled> {
  await new Promise((resolve) => setImmediate(resolve))
  try {
    return { ok: true, result: { errMsg: `${name}:ok`, ...((await act(options)) ?? {}) } }
  } catch (error) {
    return { ok: false, result: failure(name, error) }
  }
}

export function failure(name: string, error: unknown): Record<string, unknown> {
  if (!(error instanceof WxFailure)) return { errMsg: `${name}:fail ${error}` }
  const errno = error.errno === undefined ? {} : { errno: error.errno }
  return { errMsg: `${name}:fail ${error.reason}`, ...errno }
}
