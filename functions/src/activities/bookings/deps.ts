import type { ActivityRules } from '@yizhan/shared/activities'
import type { Cursors } from '../../platform/cursor'
import type { Limits } from '../../platform/limits'
import type { Store } from '../../platform/store'
import type { PeopleDesk, StationBook } from '../ports'

export interface BookingDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly limits: Limits
  readonly stations: StationBook
  readonly people: PeopleDesk
  readonly rules: () => Promise<ActivityRules>
  /** From which the codes at the door are made. */
  readonly secret: string
}
