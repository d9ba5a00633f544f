import type { VolunteerProfile } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import type { Condition, Item, Store, Write } from '../../platform/store'
import type { VolunteersDeps } from './deps'
import { stationWithin } from './scope'
import { VOLUNTEER_NUMBERS, VOLUNTEERS, type VolunteerRecord } from './table'

const SERIES = 'HC'
const DIGITS = 6

/** What volunteers and certificates are known by: `HC-000042`. A number that was not used in the end leaves a gap. */
export const nextNumber = async (store: Store): Promise<string> => {
  const key = { series: SERIES }
  const counter = await store.update<{ last: number }>(VOLUNTEER_NUMBERS, key, { add: { last: 1 } })
  if (!counter) throw new Error('no number for a volunteer')
  return `${SERIES}-${String(counter.last).padStart(DIGITS, '0')}`
}

export const profileOf = ({
  personId: _,
  memberOf: __,
  leftAt: ___,
  ...profile
}: VolunteerRecord): VolunteerProfile => profile

/** The profile as it is kept, also of who has left. */
export const readVolunteer = (store: Store, personId: string): Promise<VolunteerRecord | undefined> =>
  store.get<VolunteerRecord>(VOLUNTEERS, { personId }, { consistent: true })

/** Whether somebody is a volunteer at this moment, whatever an older token of theirs says. */
export const isVolunteerIn =
  (store: Store) =>
  async (personId: string): Promise<boolean> => {
    const profile = await readVolunteer(store, personId)
    return profile !== undefined && profile.leftAt === undefined
  }

/** Of a volunteer of a station, so that the station’s list has them. */
export const volunteerItem = (record: Omit<VolunteerRecord, 'memberOf' | 'leftAt'>): Item => ({
  ...record,
  memberOf: record.stationId,
})

/** Holds when the profile is still the one that was read. */
export const volunteerWrite = (after: VolunteerRecord, before: VolunteerRecord | undefined): Write => {
  const condition: Condition = before ? { equals: { version: before.version } } : { absent: ['personId'] }
  return { kind: 'put', table: VOLUNTEERS, item: after, condition }
}

/** A volunteer of a station within the caller's reach; whoever has left is nobody's. */
export const volunteerWithin = async (
  { store, stations }: Pick<VolunteersDeps, 'store' | 'stations'>,
  personId: string,
  caller: Caller,
): Promise<Outcome<VolunteerRecord>> => {
  const found = await readVolunteer(store, personId)
  if (!found || found.leftAt !== undefined) return refused('notFound')
  const within = await stationWithin(stations, found.stationId, caller)
  return within.ok ? accepted(found) : within
}
