import { toInstant } from '@yizhan/shared/kernel'
import { toasts } from '@/components'
import { translate } from '@/i18n'
import { signInResultTexts } from '@/i18n/people'
import { login } from '@/platform/login'
import { open, openAddress } from '@/platform/navigation'
import { storage } from '@/platform/storage'
import { session } from '@/server'
import { settings } from '@/settings'
import { type Attempt, judgeReturn } from './attempt'
import { exchangeCode } from './exchange'

const KEY = 'sign-in'

export const keepAttempt = (attempt: Attempt): boolean => storage.write(KEY, attempt)

/** An attempt is good for one return. */
const takeAttempt = (): Attempt | undefined => {
  const attempt = storage.read<Attempt>(KEY)
  storage.remove(KEY)
  return attempt
}

const again = (message: string, next: string) => {
  toasts.show(message)
  void open('resident/sign-in/index', next ? { next } : {})
}

/** Finishes a web sign-in that the browser has come back from; does nothing when it has not. Once at app start. */
export const finishReturn = async (): Promise<void> => {
  const returned = login.returned()
  if (!returned) return
  const t = translate(signInResultTexts, settings.now().language)
  const verdict = judgeReturn(takeAttempt(), returned, toInstant(Date.now()))
  if (!verdict.ok) return again(t(verdict.why), verdict.next)
  const result = await exchangeCode(verdict.code, login.door)
  if (result !== 'done') return again(t(result), verdict.next)
  toasts.show(t('done', { sign: session.current()?.person.sign ?? '' }))
  await openAddress(verdict.next)
}
