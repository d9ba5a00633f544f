import type { AnswerOf, Endpoint, InputOf, Instant, Language, Outcome } from '@yizhan/shared/kernel'
import type { Caller } from './caller'

export interface Circumstance {
  readonly now: Instant
  readonly language: Language
  readonly requestId: string
  /** Where the call came from, as far as the server itself can tell. */
  readonly address: string
}

/** `repeated`: the same call was answered before, so the status is 200 instead of the endpoint's own. `location`: where a 302 leads. */
export type Answered<T> = Outcome<T> & { readonly repeated?: boolean; readonly location?: string }

export type Handler<E, Who> = (
  call: InputOf<E> & Circumstance & { readonly caller: Who },
) => Promise<Answered<AnswerOf<E>>>

export interface Operation {
  readonly endpoint: Endpoint<never, never, never, never>
  readonly handle: (call: never) => Promise<Answered<unknown>>
}

type Any = Endpoint<never, never, never, never>

/** The use case behind an operation that needs a signed-in caller. The door has already asked the permission table. */
export const implement = <P, Q, B, A>(
  endpoint: Endpoint<P, Q, B, A>,
  handle: Handler<Endpoint<P, Q, B, A>, Caller>,
): Operation => ({ endpoint: endpoint as unknown as Any, handle: handle as Operation['handle'] })

/** The use case behind a public operation; the caller may be known or not. */
export const implementPublic = <P, Q, B, A>(
  endpoint: Endpoint<P, Q, B, A>,
  handle: Handler<Endpoint<P, Q, B, A>, Caller | undefined>,
): Operation => ({ endpoint: endpoint as unknown as Any, handle: handle as Operation['handle'] })
