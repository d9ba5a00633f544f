import type { ActivityRules, SessionRecord, SessionRow } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Cursors } from '../../platform/cursor'
import type { Limits } from '../../platform/limits'
import type { Store } from '../../platform/store'
import type { PeopleDesk, StationBook } from '../ports'

/** Of the rules of activities, those that bookings go by. */
export type BookingRules = Pick<ActivityRules, 'checkIn' | 'mostPassed' | 'noShows' | 'feedbackDays'>

export interface BookingDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly limits: Limits
  readonly stations: StationBook
  readonly people: PeopleDesk
  readonly rules: () => Promise<BookingRules>
  /** Lines of a list of sessions, in the order in which they are given. */
  readonly rowsOf: (sessions: readonly SessionRecord[], now: Instant) => Promise<readonly SessionRow[]>
  /** As of now, whatever their token says. */
  readonly isVolunteer: (personId: string) => Promise<boolean>
  /** Where the web build is, as far as this deployment knows. */
  readonly webOrigin: string | undefined
  /** From which the codes at the door are made. */
  readonly secret: string
}
