import { storage } from '@/platform/storage'
import { session } from '@/server'
import { startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { finishReturn, keepAttempt } from './return'

const signedIn = {
  token: 't',
  refreshToken: 'r',
  expiresAt: '2099-01-01T00:00:00.000Z',
  person: { id: 'resident-1', role: 'resident', sign: '居民甲', language: 'en', consents: [] },
}

const comeBack = (query: string) => history.replaceState(null, '', `/${query}`)
const begin = () =>
  keepAttempt({ state: 'S1', begunAt: new Date().toISOString(), next: '/resident/case/index?id=1' })

beforeEach(() => {
  session.end()
  localStorage.clear()
  takeOpened()
})

describe('an app that a web sign-in comes back to', () => {
  it('signs in and goes on to where the person was going', async () => {
    const asked = startServer(({ path }) => ({
      status: 200,
      body: path.includes('sign-in') ? signedIn : signedIn.person,
    }))
    begin()
    comeBack('?code=C&state=S1')
    await finishReturn()
    expect(asked[0]).toMatchObject({ path: '/api/sign-in/wechat', body: { code: 'C', door: 'web' } })
    expect(session.current()?.person.id).toBe('resident-1')
    expect(takeOpened()).toEqual(['navigateTo /resident/case/index?id=1'])
    expect(location.search).toBe('')
    expect(storage.read('sign-in')).toBeUndefined()
  })

  it('never sends a code whose state it did not give out', async () => {
    const asked = startServer(() => ({ status: 200, body: signedIn }))
    begin()
    comeBack('?code=C&state=other')
    await finishReturn()
    expect(asked).toEqual([])
    expect(session.current()).toBeUndefined()
    expect(takeOpened()[0]).toContain('/resident/sign-in/index')
  })

  it('takes a return once: the same address again is refused', async () => {
    const asked = startServer(({ path }) => ({
      status: 200,
      body: path.includes('sign-in') ? signedIn : signedIn.person,
    }))
    begin()
    comeBack('?code=C&state=S1')
    await finishReturn()
    session.end()
    comeBack('?code=C&state=S1')
    await finishReturn()
    expect(asked.filter(({ path }) => path.endsWith('wechat'))).toHaveLength(1)
    expect(session.current()).toBeUndefined()
  })

  it('does nothing when nobody comes back', async () => {
    const asked = startServer(() => ({ status: 200 }))
    comeBack('')
    await finishReturn()
    expect(asked).toEqual([])
    expect(takeOpened()).toEqual([])
  })
})
