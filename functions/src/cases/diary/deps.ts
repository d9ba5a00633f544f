import type { DiaryRules } from '@yizhan/shared/cases'
import type { CaseStore } from '../case-store'
import type { RuleBook } from '../desk'
import type { PeopleDesk, StationBook } from '../ports'
import type { Viewing } from '../read-view'
import type { DiaryStore } from './diary-store'

export interface DiaryDeps {
  readonly cases: CaseStore
  readonly diary: DiaryStore
  readonly viewing: Viewing
  readonly book: RuleBook
  readonly stations: StationBook
  readonly people: PeopleDesk
  readonly rules: () => Promise<DiaryRules>
}
