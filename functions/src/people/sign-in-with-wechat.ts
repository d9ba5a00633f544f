import { accepted } from '@yizhan/shared/kernel'
import { signInWithWechat } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { personOfIdentity } from './identities'
import type { RefreshTokens } from './refresh-tokens'
import { signedInOf } from './signed-in'

export const signInWithWechatBy = ({ store, wechat, sessions }: PeopleDeps, tokens: RefreshTokens) =>
  implementPublic(signInWithWechat, async ({ body, now }) => {
    const door = body.door ?? 'miniProgram'
    const identity =
      door === 'web' ? await wechat.identityOfWeb(body.code) : await wechat.identityOfMiniProgram(body.code)
    if (!identity.ok) return identity
    const person = await personOfIdentity(store, door, identity.value, now)
    return accepted(await signedInOf(sessions, person, await tokens.begin(person.id, now), now))
  })
