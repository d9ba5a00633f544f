import { newId, toInstant } from '@yizhan/shared/kernel'
import { clientSettings } from '@yizhan/shared/people'
import { useState } from 'react'
import { login } from '@/platform/login'
import { call } from '@/server'
import { settings } from '@/settings'
import { authoriseAddress } from './authorise-address'
import { becomeGuest, exchangeCode, type SignInResult } from './exchange'
import { keepAttempt } from './return'

type Leaving = SignInResult | 'leaving'

/** The browser goes to WeChat's page and comes back to `finishReturn`. */
const goToWechat = async (next: string): Promise<Leaving> => {
  const told = await call(clientSettings)
  if (told.outcome !== 'done') return told.outcome === 'unheard' ? 'offline' : 'failed'
  const state = newId()
  if (!keepAttempt({ state, next, begunAt: toInstant(Date.now()) })) return 'failed'
  const { language } = settings.now()
  const { outcome } = await login.start(
    authoriseAddress({ ...told.value.webSignIn, redirectUri: login.address(), state, language }),
  )
  return outcome === 'leaving' ? 'leaving' : 'failed'
}

const askWechat = async (): Promise<SignInResult> => {
  const began = await login.start('')
  return began.outcome === 'code' ? exchangeCode(began.code, login.door) : 'failed'
}

/** Signing in from a person's own tap. `next` is the address to go on to; the page that asked does the going. */
export const useSignIn = () => {
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'offline'>('idle')
  const run = async (work: () => Promise<Leaving>): Promise<boolean> => {
    setState('busy')
    const result = await work()
    if (result !== 'leaving') setState(result === 'done' ? 'idle' : result)
    return result === 'done'
  }
  return {
    state,
    /** Only the web build has guests: in the mini-program WeChat knows who it is. */
    hasGuests: login.door === 'web',
    withWechat: (next = '') => run(() => (login.door === 'web' ? goToWechat(next) : askWechat())),
    asGuest: () => run(becomeGuest),
  }
}
