import type { BookingRecord, BookingView, SessionRecord } from '@yizhan/shared/activities'
import type { PhotoView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Roster, Squad } from '@yizhan/shared/stations'
import type { ActivityNews } from '../people'
import type { Write } from '../platform/store'
import type { DistrictOfStations } from '../stations'

export type { ActivityNews } from '../people'

/** What activities need to know of stations. */
export interface StationBook {
  district(): Promise<DistrictOfStations>
  station(id: string): Promise<DistrictOfStations['stations'][number] | undefined>
  roster(stationId: string): Promise<Roster>
  squads(): Promise<readonly Squad[]>
}

/** What activities need of photos. */
export interface PhotoDesk {
  /** Links to those of these photos that are ready; each lives for an hour at most. */
  linksOf(ids: readonly string[], now: Instant): Promise<Record<string, PhotoView>>
  /** The writes that tie photos to a session: they hold only for ready photos of this owner that are tied to nothing. */
  claim(ids: readonly string[], ownerId: string, subject: { readonly sessionId: string }): Write[]
  /** Why a photo could not be claimed. */
  whyNotClaimed(id: string, ownerId: string): Promise<'unknownPhoto' | 'photoTaken' | 'photoNotReady'>
}

/** How people are told. */
export interface PeopleDesk {
  /** Telling the same id and at twice tells once. */
  tellOfActivities(news: readonly ActivityNews[], now: Instant): Promise<void>
}

/** What sessions need of their bookings. */
export interface BookingsOfSession {
  /** Who has a seat and who waits, as the base table has them now, in the order in which they came. */
  live(sessionId: string): Promise<readonly BookingRecord[]>
  /** The live booking of a person, or else their last one. */
  mine(session: SessionRecord, personId: string, now: Instant): Promise<BookingView | null>
  /** Whether one of these people has a live booking of another session that overlaps these times. */
  clash(
    personIds: readonly string[],
    times: Pick<SessionRecord, 'startsAt' | 'endsAt'>,
    sessionId: string,
  ): Promise<boolean>
  /** The fact that seats came free, for the transaction that frees them: who waits moves up after it. */
  seatsFreed(session: Pick<SessionRecord, 'id' | 'version'>, now: Instant): Write
}
