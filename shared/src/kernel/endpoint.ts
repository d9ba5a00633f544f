import type * as z from 'zod/mini'
import type { Permission } from './permissions'

export type Schema<T = unknown> = z.ZodMiniType<T>

/** Who may call: anyone at all, anyone signed in, or whoever the permission table grants this permission. */
export type Audience = 'public' | 'signedIn' | Permission

/**
 * One operation of the HTTP interface. The server's routes, the OpenAPI description, the typed client and the
 * endpoint × role walk are all made from these values, so none of them can drift from the others.
 * `path` uses OpenAPI's `{name}` parameters. `success` is the status of a first, effective call.
 */
export interface Endpoint<Params, Query, Body, Answer> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly audience: Audience
  readonly summary: string
  readonly success: 200 | 201 | 204 | 302
  readonly params?: Schema<Params>
  readonly query?: Schema<Query>
  readonly body?: Schema<Body>
  readonly answer?: Schema<Answer>
  /** Answered with an ETag, and 304 to a matching If-None-Match. */
  readonly revalidated?: boolean
  /** A machine's own format: the body is handed over as the text that came, whatever its type; the answer is text. */
  readonly plain?: boolean
  /** The answer is a document of this media type, to be kept or opened under its name, instead of JSON. */
  readonly media?: string
}

/** A document as an operation answers it. `name` is the file's, with its extension. */
export interface Document {
  readonly bytes: Uint8Array
  readonly name: string
}

export type AnyEndpoint = Endpoint<unknown, unknown, unknown, unknown>

export const endpoint = <Params = undefined, Query = undefined, Body = undefined, Answer = undefined>(
  definition: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => definition

/** An operation whose answer is a document. */
export const documentEndpoint = <Params = undefined, Query = undefined, Body = undefined>(
  definition: Omit<Endpoint<Params, Query, Body, Document>, 'answer' | 'revalidated'> & {
    readonly media: string
  },
): Endpoint<Params, Query, Body, Document> => definition

export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, unknown>
    ? (P extends undefined ? unknown : { params: P }) &
        (Q extends undefined ? unknown : { query: Q }) &
        (B extends undefined ? unknown : { body: B })
    : never

export type AnswerOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer A> ? A : never
