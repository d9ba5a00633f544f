import type { Fetch } from './listener'
import type { Metrics } from './metrics'

export interface HealthDeps {
  readonly metrics: Metrics
  readonly store: { isUp(): boolean; restarts(): number }
  /** Seconds; throws when the store cannot be read. */
  readonly outboxLag: () => Promise<number>
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '2' } : {}),
    },
  })

const lagOrNone = async ({ store, outboxLag }: HealthDeps): Promise<number | undefined> =>
  store.isUp() ? outboxLag().catch(() => undefined) : undefined

const ready = async (deps: HealthDeps): Promise<Response> => {
  const lag = await lagOrNone(deps)
  return lag === undefined
    ? json({ status: 'unavailable', store: 'unreachable' }, 503)
    : json({ status: 'ready', store: 'reachable', outbox: { lagSeconds: lag } })
}

const measured = async (deps: HealthDeps): Promise<Response> => {
  const lag = await lagOrNone(deps)
  const body = deps.metrics.text([
    {
      name: 'yizhan_store_up',
      help: 'Whether the store answers.',
      type: 'gauge',
      value: lag === undefined ? 0 : 1,
    },
    {
      name: 'yizhan_store_restarts_total',
      help: 'How often the store ended by itself and was started again.',
      type: 'counter',
      value: deps.store.restarts(),
    },
    {
      name: 'yizhan_outbox_lag_seconds',
      help: 'By how much the oldest waiting fact is late.',
      type: 'gauge',
      value: lag ?? Number.NaN,
    },
    {
      name: 'process_resident_memory_bytes',
      help: 'Resident memory.',
      type: 'gauge',
      value: process.memoryUsage.rss(),
    },
    {
      name: 'process_uptime_seconds',
      help: 'Seconds since the start.',
      type: 'gauge',
      value: process.uptime(),
    },
  ])
  return new Response(body, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}

/** `/healthz`: this process is alive. `/readyz`: the store and the outbox can be reached. `/metrics`: for Prometheus. */
export const makeHealth =
  (deps: HealthDeps): Fetch =>
  (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/readyz') return ready(deps)
    if (pathname === '/metrics') return measured(deps)
    return json({ status: 'alive' })
  }
