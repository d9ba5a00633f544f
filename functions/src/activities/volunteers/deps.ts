import type { SessionRecord, SessionRow } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Actor } from '@yizhan/shared/people'
import type { Cursors } from '../../platform/cursor'
import type { Limits } from '../../platform/limits'
import type { Store, Write } from '../../platform/store'
import type { BookingsOfSession, PeopleDesk, StationBook } from '../ports'

/** What volunteers need of people. */
export interface VolunteerPeople extends PeopleDesk {
  /**
   * The write that makes a resident a volunteer or a volunteer a resident again; undefined for whoever is neither. It
   * does not hold when the person was changed meanwhile.
   */
  membershipWrite(personId: string, role: 'resident' | 'volunteer', now: Instant): Promise<Write | undefined>
  postsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>>
}

export interface VolunteersDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly limits: Limits
  readonly stations: StationBook
  readonly people: VolunteerPeople
  readonly bookings: Pick<BookingsOfSession, 'live'>
  readonly rowsOf: (sessions: readonly SessionRecord[], now: Instant) => Promise<SessionRow[]>
  /** From which the codes of certificates are made. */
  readonly secret: string
}
