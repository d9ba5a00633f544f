import { accepted, refused } from '@yizhan/shared/kernel'
import { refreshSignIn } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { PeopleDeps } from './deps'
import type { RefreshTokens } from './refresh-tokens'
import { signedInOf } from './signed-in'
import { PEOPLE, type PersonRecord } from './table'

/** The person is read anew, so that a changed role or post counts from here on. */
export const refreshSignInBy = ({ store, sessions }: PeopleDeps, tokens: RefreshTokens) =>
  implementPublic(refreshSignIn, async ({ body, now }) => {
    const next = await tokens.rotate(body.refreshToken, now)
    if (!next.ok) return next
    const person = await store.get<PersonRecord>(PEOPLE, { id: next.value.personId })
    if (!person) return refused('unauthenticated')
    return accepted(await signedInOf(sessions, person, next.value.refreshToken, now))
  })
