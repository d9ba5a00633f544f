import type { AnswerOf, Endpoint, InputOf, Problem } from '@yizhan/shared/kernel'
import { request } from '@/platform/request'
import { settings } from '@/settings'
import { session } from './session'

/** What a call came to. `unheard`: the server was not reached, or did not answer in time; `lost` tells that it may have acted. */
export type Told<T> =
  | { readonly outcome: 'done'; readonly status: number; readonly value: T }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  | { readonly outcome: 'unheard'; readonly lost: boolean }

type Part = Readonly<Record<string, unknown>>

interface Parts {
  readonly params?: Part
  readonly query?: Part
  readonly body?: unknown
}

const text = (value: unknown) => encodeURIComponent(String(value))

const addressOf = (path: string, { params = {}, query = {} }: Parts): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => text(params[name]))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  return asked.length === 0 ? filled : `${filled}?${asked.map(([k, v]) => `${k}=${text(v)}`).join('&')}`
}

const FAULT: Problem = {
  type: 'urn:yizhan:fault',
  title: '',
  status: 500,
  detail: '',
  instance: '',
  reason: 'fault',
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'reason' in body && 'status' in body

const ask = async <T>(
  method: Endpoint<unknown, unknown, unknown, T>['method'],
  path: string,
  parts: Parts,
): Promise<Told<T>> => {
  const token = session.current()?.token
  const answer = await request({
    method,
    url: addressOf(path, parts),
    headers: {
      'accept-language': settings.now().language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: parts.body,
  })
  if (answer.outcome !== 'answered') return { outcome: 'unheard', lost: answer.outcome === 'timeout' }
  if (answer.status < 400) return { outcome: 'done', status: answer.status, value: answer.body as T }
  return {
    outcome: 'refused',
    problem: isProblem(answer.body) ? answer.body : { ...FAULT, status: answer.status },
  }
}

/** One refresh at a time: the refresh token is good for one use. */
let refreshing: Promise<boolean> | undefined

const refresh = (): Promise<boolean> => {
  refreshing ??= (async () => {
    const known = session.current()
    if (!known) return false
    const told = await ask<typeof known>('POST', '/api/sign-in/refresh', {
      body: { refreshToken: known.refreshToken },
    })
    if (told.outcome === 'done') session.keep(told.value)
    else if (told.outcome === 'refused' && told.problem.status === 401) session.end()
    return told.outcome === 'done'
  })().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

/** A new token at once: what the server has since learned of a person is in it. False when there is none. */
export const renewToken = (): Promise<boolean> => refresh()

/** Seconds before its end at which a token is no longer used. */
const MARGIN = 30_000

const isStale = () => {
  const known = session.current()
  return known !== undefined && Date.parse(known.expiresAt) - Date.now() < MARGIN
}

/** A token that holds for a while yet; undefined when nobody is signed in. */
export const freshToken = async (): Promise<string | undefined> => {
  if (isStale()) await refresh()
  return session.current()?.token
}

/** Calls an operation of the interface. Tokens are refreshed on the way; nothing is ever thrown. */
export const call = async <P, Q, B, A>(
  endpoint: Endpoint<P, Q, B, A>,
  ...[input]: unknown extends InputOf<Endpoint<P, Q, B, A>> ? [] : [InputOf<Endpoint<P, Q, B, A>>]
): Promise<Told<AnswerOf<Endpoint<P, Q, B, A>>>> => {
  const parts = (input ?? {}) as Parts
  if (isStale()) await refresh()
  const told = await ask<A>(endpoint.method, endpoint.path, parts)
  const expired = told.outcome === 'refused' && told.problem.status === 401 && session.current() !== undefined
  if (!expired || !(await refresh())) return told as never
  return (await ask<A>(endpoint.method, endpoint.path, parts)) as never
}
