import { type Instant, toEpoch } from '@yizhan/shared/kernel'
import { makeApp } from '../src/platform/app'
import type { Caller } from '../src/platform/caller'
import type { Operation } from '../src/platform/operation'
import { makeSessions } from '../src/platform/session'

export const SECRET = 'k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE'

/** A clock that a test turns by hand. */
export const makeClock = (start: Instant) => {
  let at = start
  return {
    now: () => at,
    epochNow: () => toEpoch(at),
    set: (next: Instant) => {
      at = next
    },
  }
}

export interface Asked {
  readonly as?: Caller
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  // The tests say what they expect of it.
  readonly body: Record<string, never> & { readonly items: Record<string, never>[] }
}

/** The HTTP door with these operations, asked without a network. */
export const openDoor = (operations: readonly Operation[], now: () => Instant) => {
  const sessions = makeSessions(SECRET)
  const app = makeApp({
    operations,
    sessions,
    log: () => undefined,
    now,
    newRequestId: () => 'request',
    addressOf: () => '192.0.2.1',
  })
  return async (
    method: string,
    path: string,
    { as, token, body, headers = {} }: Asked = {},
  ): Promise<Told> => {
    const bearer = as ? (await sessions.issue(as, now())).token : token
    const response = await app.request(path, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
  }
}
