export interface Metrics {
  answered(method: string, path: string, status: number, seconds: number): void
  /** Prometheus text exposition, version 0.0.4. `gauges` are read at this moment. */
  text(gauges: readonly Gauge[]): string
}

export interface Gauge {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter'
  readonly value: number
}

interface Count {
  count: number
  seconds: number
}

/** More routes than these are counted together, so that no visitor can grow the table. */
const MOST_ROUTES = 200
const UNKNOWN = 'other'

/** `/api/cases/01KC…/actions` → `/api/cases/{}/actions`: a segment with a digit names one thing. */
export const routeOf = (path: string, status: number): string =>
  status === 404 || !path.startsWith('/api/') ? UNKNOWN : path.replace(/[^/]*\d[^/]*/g, '{}')

const describe = (name: string, help: string, type: string) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

export const makeMetrics = (): Metrics => {
  const counts = new Map<string, Count>()
  const countOf = (method: string, path: string, status: number): Count => {
    const labels = (route: string) => `method="${method}",route="${route}",status="${status}"`
    const key = labels(routeOf(path, status))
    const known = counts.get(key)
    if (known) return known
    const named = counts.size < MOST_ROUTES ? key : labels(UNKNOWN)
    const count = counts.get(named) ?? { count: 0, seconds: 0 }
    counts.set(named, count)
    return count
  }
  return {
    answered: (method, path, status, seconds) => {
      const count = countOf(method, path, status)
      count.count++
      count.seconds += seconds
    },
    text: (gauges) => {
      const all = [...counts]
      const lines = [
        ...describe('yizhan_requests_total', 'Answered requests.', 'counter'),
        ...all.map(([labels, { count }]) => `yizhan_requests_total{${labels}} ${count}`),
        ...describe('yizhan_request_seconds_total', 'Seconds spent on them.', 'counter'),
        ...all.map(
          ([labels, { seconds }]) => `yizhan_request_seconds_total{${labels}} ${seconds.toFixed(6)}`,
        ),
        ...gauges.flatMap(({ name, help, type, value }) => [
          ...describe(name, help, type),
          `${name} ${value}`,
        ]),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}
