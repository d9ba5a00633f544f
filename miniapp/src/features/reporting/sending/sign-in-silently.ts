import { signInWithWechat } from '@yizhan/shared/people'
import { login } from '@/platform/login'
import { call, session } from '@/server'

/** `person`: only the person can sign in. `unheard`: WeChat or the server could not be asked. */
export type SilentSignIn = 'signedIn' | 'person' | 'unheard'

/** In the mini-program WeChat knows who it is without asking; in the web build the person is asked. */
export const signInSilently = async (): Promise<SilentSignIn> => {
  if (session.current()) return 'signedIn'
  if (login.door === 'web') return 'person'
  const began = await login.start('')
  if (began.outcome !== 'code') return 'unheard'
  const told = await call(signInWithWechat, { body: { code: began.code, door: login.door } })
  if (told.outcome !== 'done') return 'unheard'
  session.keep(told.value)
  return 'signedIn'
}
