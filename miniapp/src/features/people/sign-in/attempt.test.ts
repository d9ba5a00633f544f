import { type Attempt, judgeReturn } from './attempt'
import { authoriseAddress } from './authorise-address'

const BEGUN = '2026-11-23T01:00:00.000Z'
const attempt: Attempt = { state: 'S1', begunAt: BEGUN, next: '/resident/case/index?id=1' }
const returned = (state: string) => ({ code: 'C', state })

describe('coming back from a web sign-in', () => {
  it('goes on with the code to where the person was going', () => {
    expect(judgeReturn(attempt, returned('S1'), '2026-11-23T01:05:00.000Z')).toEqual({
      ok: true,
      code: 'C',
      next: '/resident/case/index?id=1',
    })
  })

  it('is refused when the state is another one, is missing, or nothing was begun here', () => {
    for (const state of ['S2', '', 's1'])
      expect(judgeReturn(attempt, returned(state), BEGUN)).toMatchObject({ ok: false, why: 'mismatch' })
    expect(judgeReturn(undefined, returned('S1'), BEGUN)).toEqual({ ok: false, why: 'mismatch', next: '' })
    expect(judgeReturn(undefined, returned(''), BEGUN)).toMatchObject({ ok: false, why: 'mismatch' })
  })

  it('is refused half an hour later, and keeps where the person was going', () => {
    expect(judgeReturn(attempt, returned('S1'), '2026-11-23T01:30:00.001Z')).toEqual({
      ok: false,
      why: 'late',
      next: attempt.next,
    })
  })
})

describe('the authorisation page', () => {
  it('is asked as WeChat wants it, with everything encoded', () => {
    const address = authoriseAddress({
      authorizeUrl: 'https://open.weixin.qq.com/connect/qrconnect',
      appId: 'wx1',
      redirectUri: 'https://yizhan.example/',
      state: 'S1',
      language: 'zh',
    })
    expect(address).toBe(
      'https://open.weixin.qq.com/connect/qrconnect?appid=wx1&redirect_uri=https%3A%2F%2Fyizhan.example%2F' +
        '&response_type=code&scope=snsapi_login&state=S1&lang=cn#wechat_redirect',
    )
  })
})
