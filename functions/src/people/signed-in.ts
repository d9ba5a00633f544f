import type { Instant } from '@yizhan/shared/kernel'
import type { SignedIn } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import type { Sessions } from '../platform/session'
import { type PersonRecord, personOf } from './table'

const callerOf = ({ id, role, sign, stationId, squadId }: PersonRecord): Caller => ({
  personId: id,
  role,
  sign,
  ...(stationId === undefined ? {} : { stationId }),
  ...(squadId === undefined ? {} : { squadId }),
})

/** What a device gets when somebody has signed in on it. */
export const signedInOf = async (
  sessions: Sessions,
  person: PersonRecord,
  refreshToken: string,
  now: Instant,
): Promise<SignedIn> => ({
  ...(await sessions.issue(callerOf(person), now)),
  refreshToken,
  person: personOf(person),
})
