import { accepted, type Instant, type Outcome, refused, toEpoch } from '@yizhan/shared/kernel'
import type { Store, TableDefinition } from './store'

export const LIMITS: TableDefinition = {
  name: 'limits',
  hash: 'key',
  attributes: { key: 'text', used: 'number', vanishesAt: 'number' },
  expires: 'vanishesAt',
}

/** How often something may be done in a window of so many minutes. */
const MOST = {
  /** By one address: a carrier’s address may be a whole street’s. */
  guestSignIn: { times: 120, minutes: 60 },
  /** By one person who is not known by WeChat. */
  guestReport: { times: 20, minutes: 1440 },
  /** By one person: ten reports with nine photos. */
  upload: { times: 90, minutes: 60 },
  /** By one person, of all cases: each is a step of a case for good, and a notice to who handles it. */
  supplement: { times: 40, minutes: 60 },
  /** By one person: each takes a second of a processor. */
  caseFile: { times: 30, minutes: 60 },
  /** By one address: a whole office may check what is handed in to it, nobody tries codes out. */
  certificateCheck: { times: 120, minutes: 60 },
  /** By one person: certificates and posters. */
  paper: { times: 30, minutes: 60 },
  /** By one person: codes of a door that are tried, so that none is guessed. */
  checkInCode: { times: 10, minutes: 15 },
} as const

export type Limited = keyof typeof MOST

export interface Limits {
  /** Counts one more; refused as `tooMany` past the limit, with the seconds until the window ends. */
  take(what: Limited, who: string, now: Instant): Promise<Outcome<void>>
}

const SECOND = 1000

export const makeLimits = (store: Store): Limits => ({
  take: async (what, who, now) => {
    const { times, minutes } = MOST[what]
    const length = minutes * 60 * SECOND
    const begins = Math.floor(toEpoch(now) / length) * length
    const ends = begins + length
    const counted = await store.update<{ used: number }>(
      LIMITS,
      { key: `${what}:${who}:${begins}` },
      { add: { used: 1 }, set: { vanishesAt: Math.ceil(ends / SECOND) } },
    )
    if ((counted?.used ?? 0) <= times) return accepted(undefined)
    return refused('tooMany', { about: { retryAfter: Math.ceil((ends - toEpoch(now)) / SECOND) } })
  },
})
