export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Absolute, or a path on the product's own server such as `/api/me`. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Milliseconds until the call is given up; 15 s unless told. */
  readonly timeout?: number
}

/** Header names are in lower case. `body` is parsed JSON, or the text when it is none. */
export interface Answered {
  readonly outcome: 'answered'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** `offline`: nothing was heard from the server. `timeout`: it may or may not have acted. */
export type CallOutcome = Answered | { readonly outcome: 'offline' } | { readonly outcome: 'timeout' }

export type Request = (call: Call) => Promise<CallOutcome>

export const PATIENCE = 15_000

export const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}
