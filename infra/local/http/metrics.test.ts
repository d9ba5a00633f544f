import { makeMetrics, routeOf } from './metrics'

describe('the metrics', () => {
  it('count by route and status, ids left out', () => {
    const metrics = makeMetrics()
    metrics.answered('GET', '/api/cases/01KCABCDEFGHJKMNPQRSTVWXYZ', 200, 0.25)
    metrics.answered('GET', '/api/cases/01KD0000000000000000000000', 200, 0.25)
    const text = metrics.text([{ name: 'up', help: 'Up.', type: 'gauge', value: 1 }])
    expect(text).toContain('yizhan_requests_total{method="GET",route="/api/cases/{}",status="200"} 2\n')
    expect(text).toContain('route="/api/cases/{}",status="200"} 0.500000\n')
    expect(text).toContain('# TYPE up gauge\nup 1\n')
  })

  it('count what no route answered, and everything beside the interface, together', () => {
    expect(routeOf('/api/no-such-thing', 404)).toBe('other')
    expect(routeOf('/js/app.js', 200)).toBe('other')
    expect(routeOf('/api/track/环翠-20261123-0042', 200)).toBe('/api/track/{}')
  })

  it('do not grow with what visitors send', () => {
    const metrics = makeMetrics()
    for (let n = 0; n < 2000; n++) metrics.answered('GET', `/api/${'x'.repeat(n)}`, 400, 0)
    expect(metrics.text([]).split('\n').length).toBeLessThan(500)
  })
})
