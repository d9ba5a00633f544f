import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { makeSessions } from './session'

const NOW = '2026-11-23T01:12:00.000Z'
const officer = { personId: 'p1', role: 'officer', sign: '竹岛站 队员1', stationId: 's1' } as const
const before = (at: string, milliseconds: number) => toInstant(toEpoch(at) - milliseconds)

describe('sessions', () => {
  const sessions = makeSessions('k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE')

  it('know whom they gave a token, the first time and again', async () => {
    const { token } = await sessions.issue(officer, NOW)
    for (const _ of [1, 2]) expect(await sessions.verify(token, NOW)).toEqual({ ok: true, value: officer })
  })

  it('refuse a token from the moment it ends, also one they have taken before', async () => {
    const { token, expiresAt } = await sessions.issue(officer, NOW)
    expect(await sessions.verify(token, before(expiresAt, 1))).toMatchObject({ ok: true })
    expect(await sessions.verify(token, expiresAt)).toMatchObject({ ok: false, reason: 'tokenExpired' })
  })

  it('refuse a token that differs in one letter from one they have taken', async () => {
    const { token } = await sessions.issue(officer, NOW)
    await sessions.verify(token, NOW)
    const [head, claims = '', signature] = token.split('.')
    const other = claims.replace(/./, (letter) => (letter === 'a' ? 'b' : 'a'))
    const forged = [head, other, signature].join('.')
    expect(await sessions.verify(forged, NOW)).toMatchObject({ ok: false, reason: 'unauthenticated' })
    const foreign = await makeSessions('A1uEk3Jq9ZtV0bXw7LmR2pYc8NfD5sHg').issue(officer, NOW)
    expect(await sessions.verify(foreign.token, NOW)).toMatchObject({ ok: false, reason: 'unauthenticated' })
  })
})
