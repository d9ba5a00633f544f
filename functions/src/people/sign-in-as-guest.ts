import { accepted, newId } from '@yizhan/shared/kernel'
import { signInAsGuest } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { NEWCOMER_SIGNS } from './i18n/signs'
import type { RefreshTokens } from './refresh-tokens'
import { signedInOf } from './signed-in'
import { PEOPLE, type PersonRecord } from './table'

export const signInAsGuestBy = ({ store, sessions, limits }: PeopleDeps, tokens: RefreshTokens) =>
  implementPublic(signInAsGuest, async ({ now, language, address }) => {
    const allowed = await limits.take('guestSignIn', address, now)
    if (!allowed.ok) return allowed
    const guest: PersonRecord = {
      id: newId(),
      role: 'guest',
      sign: NEWCOMER_SIGNS.guest,
      language,
      consents: [],
      createdAt: now,
    }
    await store.put(PEOPLE, guest)
    return accepted(await signedInOf(sessions, guest, await tokens.begin(guest.id, now), now))
  })
