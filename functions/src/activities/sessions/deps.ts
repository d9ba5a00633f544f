import type { ActivityRules } from '@yizhan/shared/activities'
import type { Calendar } from '@yizhan/shared/cases'
import type { Cursors } from '../../platform/cursor'
import type { Store } from '../../platform/store'
import type { BookingsOfSession, PeopleDesk, PhotoDesk, StationBook } from '../ports'

export interface SessionsDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly stations: StationBook
  readonly people: PeopleDesk
  readonly photos: PhotoDesk
  readonly bookings: BookingsOfSession
  readonly rules: () => Promise<ActivityRules>
  readonly calendar: () => Promise<Calendar>
}
