import type { ActivityRules, SessionRecord, SessionRow, SessionView } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { CaseBook, PhotoDesk } from '../../cases'
import type { Store } from '../../platform/store'
import type { PeopleDesk, StationBook } from '../ports'

export interface LoopDeps {
  readonly store: Store
  readonly stations: StationBook
  readonly people: PeopleDesk
  readonly cases: Pick<CaseBook, 'find' | 'seen' | 'concerned' | 'spotsOf' | 'settledIn'>
  readonly photos: Pick<PhotoDesk, 'claim' | 'whyNotClaimed'>
  readonly library: {
    /** How many typical cases of a station were published in these days. */
    publishedIn(stationId: string, from: Instant, to: Instant): Promise<number>
  }
  readonly rules: () => Promise<ActivityRules>
  readonly viewOf: (session: SessionRecord, now: Instant) => Promise<SessionView>
  /** Lines of a list of sessions, in the order in which they are given. */
  readonly rowsOf: (sessions: readonly SessionRecord[], now: Instant) => Promise<readonly SessionRow[]>
}
