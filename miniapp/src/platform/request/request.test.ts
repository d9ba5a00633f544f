import { request } from './index.h5'

type Fetch = typeof fetch

const answering = (status: number, text: string, headers: Record<string, string> = {}) =>
  (async () => ({
    status,
    text: async () => text,
    headers: new Map(Object.entries(headers)),
  })) as unknown as Fetch

const silent: Fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
  })

const unreachable: Fetch = () => Promise.reject(new TypeError('Failed to fetch'))

const over = (network: Fetch) => {
  globalThis.fetch = network
  return request({ method: 'GET', url: '/api/me', timeout: 20 })
}

describe('request in the web', () => {
  it('gives the answer, whatever its status', async () => {
    expect(await over(answering(409, '{"reason":"staleVersion"}', { etag: 'a' }))).toEqual({
      outcome: 'answered',
      status: 409,
      headers: { etag: 'a' },
      body: { reason: 'staleVersion' },
    })
  })

  it('gives text where the answer is no JSON, and nothing where it is empty', async () => {
    expect(await over(answering(502, '<html>'))).toMatchObject({ status: 502, body: '<html>' })
    expect(await over(answering(204, ''))).toMatchObject({ status: 204, body: undefined })
  })

  it('tells an unreachable server from a silent one', async () => {
    expect(await over(unreachable)).toEqual({ outcome: 'offline' })
    expect(await over(silent)).toEqual({ outcome: 'timeout' })
  })
})
