import { problemOf } from '@yizhan/functions/platform/problem'
import { languageOf, newId, refused } from '@yizhan/shared/kernel'
import type { Fetch } from './listener'
import type { Metrics } from './metrics'

export interface Routes {
  /** The application, whole paths kept. */
  readonly api: Fetch
  readonly health: Fetch
  /** What stands beside the application, under the beginnings of paths that are its own. */
  readonly mounted: Fetch
  readonly mountedAt: readonly string[]
  /** The web build; undefined where it has no such file. */
  readonly files: (request: Request, pathname: string) => Promise<Response | undefined>
}

export interface StoreState {
  isUp(): boolean
  restarts(): number
}

const RETRY_AFTER = '2'

/** Seconds are few: the store is being started again. */
const unavailable = (request: Request): Response => {
  const language = languageOf(request.headers.get('accept-language') ?? undefined)
  const problem = problemOf(refused('unavailable'), language, `urn:yizhan:request:${newId()}`)
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': RETRY_AFTER },
  })
}

/** A fault while the store was away, or went away meanwhile, is the store’s: told as 503, to be tried again. */
const guarded =
  (api: Fetch, store: StoreState): Fetch =>
  async (request) => {
    if (!store.isUp()) return unavailable(request)
    const before = store.restarts()
    const response = await api(request)
    if (response.status !== 500) return response
    return store.isUp() && store.restarts() === before ? response : unavailable(request)
  }

const HEALTH = new Set(['/healthz', '/readyz', '/metrics'])
const NOT_FOUND = { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }

export interface Dispatch {
  readonly fetch: Fetch
  /** How many calls of the application have no answer yet. */
  waiting(): number
}

/** One server’s front: health, the application, what is mounted beside it, and the web build for everything else. */
export const makeDispatch = (routes: Routes, store: StoreState, metrics: Metrics): Dispatch => {
  const guardedApi = guarded(routes.api, store)
  let waiting = 0
  const api = async (request: Request): Promise<Response> => {
    waiting++
    try {
      return await guardedApi(request)
    } finally {
      waiting--
    }
  }

  const answer = async (request: Request, pathname: string): Promise<Response> => {
    if (pathname.startsWith('/api/')) return api(request)
    if (HEALTH.has(pathname)) return routes.health(request)
    if (routes.mountedAt.some((prefix) => pathname.startsWith(prefix))) return routes.mounted(request)
    return (await routes.files(request, pathname)) ?? new Response(null, NOT_FOUND)
  }

  const fetch: Fetch = async (request) => {
    const began = performance.now()
    const { pathname } = new URL(request.url)
    const response = await answer(request, pathname)
    metrics.answered(request.method, pathname, response.status, (performance.now() - began) / 1000)
    return response
  }
  return { fetch, waiting: () => waiting }
}
