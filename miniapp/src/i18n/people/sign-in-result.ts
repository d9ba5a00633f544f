import { area } from '../area'

/** What signing in came to; apart, because the app itself says so when a browser comes back. */
export const signInResultTexts = area({
  zh: {
    failed: '登录没有完成',
    offline: '连不上服务器',
    mismatch: '这次登录不是从这里发起的，已经停止。请重新登录。',
    late: '登录等待太久，已经过期。请重新登录。',
    done: '已登录：{sign}',
  },
  en: {
    failed: 'Signing in did not work',
    offline: 'The server cannot be reached',
    mismatch: 'This sign-in was not started here, so it was stopped. Please sign in again.',
    late: 'Signing in took too long and has expired. Please sign in again.',
    done: 'Signed in: {sign}',
  },
  ko: {
    failed: '로그인하지 못했습니다',
    offline: '서버에 연결할 수 없습니다',
    mismatch: '여기서 시작한 로그인이 아니어서 중단했습니다. 다시 로그인해 주세요.',
    late: '로그인 시간이 지났습니다. 다시 로그인해 주세요.',
    done: '로그인됨: {sign}',
  },
})
