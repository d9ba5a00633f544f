import { makeDispatch } from './dispatch'
import { makeMetrics } from './metrics'

const request = (path: string, headers = {}) => new Request(`http://here${path}`, { headers })

describe('the server’s front', () => {
  const store = { up: true, count: 0, isUp: () => store.up, restarts: () => store.count }
  let api = async () => new Response('api')
  const { fetch: dispatch, waiting } = makeDispatch(
    {
      api: () => api(),
      health: () => new Response('health'),
      mounted: () => new Response('mounted'),
      mountedAt: ['/photo-store/'],
      files: async (_, pathname) => (pathname === '/' ? new Response('page') : undefined),
    },
    store,
    makeMetrics(),
  )
  const bodyAt = async (path: string) => (await dispatch(request(path))).text()
  beforeEach(() => {
    store.up = true
    store.count = 0
    api = async () => new Response('api')
  })

  it('leads each path to what answers it', async () => {
    expect(await bodyAt('/api/me')).toBe('api')
    expect(await bodyAt('/readyz')).toBe('health')
    expect(await bodyAt('/photo-store/photos/x.jpg')).toBe('mounted')
    expect(await bodyAt('/')).toBe('page')
    expect((await dispatch(request('/nothing'))).status).toBe(404)
  })

  it('knows how many wait for an answer', async () => {
    let answer: (response: Response) => void = () => undefined
    api = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const called = dispatch(request('/api/me'))
    expect(waiting()).toBe(1)
    answer(new Response('api'))
    await called
    expect(waiting()).toBe(0)
  })

  it('answers 503 with Retry-After, in the caller’s language, while the store is away', async () => {
    store.up = false
    const response = await dispatch(request('/api/me', { 'accept-language': 'en' }))
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 503, reason: 'unavailable' })
    expect(await bodyAt('/')).toBe('page')
  })

  it('tells a fault during which the store went away as 503, and any other as it is', async () => {
    api = async () => {
      store.count++
      return new Response('fault', { status: 500 })
    }
    expect((await dispatch(request('/api/me'))).status).toBe(503)
    api = async () => new Response('fault', { status: 500 })
    expect((await dispatch(request('/api/me'))).status).toBe(500)
  })
})
