import { accepted } from '@yizhan/shared/kernel'
import { signOut } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { RefreshTokens } from './refresh-tokens'

export const signOutBy = (tokens: RefreshTokens) =>
  implement(signOut, async ({ body, caller, now }) => {
    await tokens.revoke(body.refreshToken, caller.personId, now)
    return accepted(undefined)
  })
