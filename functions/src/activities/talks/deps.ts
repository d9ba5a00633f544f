import type { ActivityRules } from '@yizhan/shared/activities'
import type { CaseBook, ContentCheck } from '../../cases'
import type { Cursors } from '../../platform/cursor'
import type { Store } from '../../platform/store'
import type { PeopleDesk, StationBook } from '../ports'

export interface TalksDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly stations: StationBook
  readonly people: PeopleDesk & {
    /** Under which name WeChat knows a person. */
    readonly openIdOf: (personId: string) => Promise<string | undefined>
  }
  readonly cases: Pick<CaseBook, 'find' | 'seenByNumber' | 'postsAround'>
  readonly contentCheck: Pick<ContentCheck, 'checkText'>
  readonly rules: () => Promise<ActivityRules>
}
