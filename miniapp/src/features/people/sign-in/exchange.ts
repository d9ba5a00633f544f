import {
  changeMe,
  type Person,
  type SignedIn,
  signInAsGuest,
  signInWithWechat,
  signOut,
} from '@yizhan/shared/people'
import { queryClient } from '@/query-client'
import { call, session, type Told } from '@/server'
import { settings } from '@/settings'

export type SignInResult = 'done' | 'failed' | 'offline'

/** Keeps what is newly known of the person who is signed in. */
export const rememberPerson = (person: Person): void => {
  const known = session.current()
  if (known?.person.id === person.id) session.keep({ ...known, person })
}

/** News is written in the language that this device speaks. */
export const tellLanguage = async (): Promise<void> => {
  const { language } = settings.now()
  if (session.current()?.person.language === language) return
  const told = await call(changeMe, { body: { language } })
  if (told.outcome === 'done') rememberPerson(told.value)
}

const taken = (told: Told<SignedIn>): SignInResult => {
  if (told.outcome === 'unheard') return 'offline'
  if (told.outcome === 'refused') return 'failed'
  session.keep(told.value)
  void queryClient.resetQueries()
  void tellLanguage()
  return 'done'
}

export const exchangeCode = async (code: string, door: 'miniProgram' | 'web'): Promise<SignInResult> =>
  taken(await call(signInWithWechat, { body: { code, door } }))

export const becomeGuest = async (): Promise<SignInResult> => taken(await call(signInAsGuest))

/** Ends this device's sign-in, whether the server hears of it or not. */
export const leave = async (): Promise<void> => {
  const known = session.current()
  if (known) await call(signOut, { body: { refreshToken: known.refreshToken } })
  session.end()
  queryClient.removeQueries()
}
