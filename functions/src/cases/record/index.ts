import type { Cursors } from '../../platform/cursor'
import type { Limits } from '../../platform/limits'
import type { Operation } from '../../platform/operation'
import { allOf } from '../../platform/outbox'
import type { Settings } from '../../platform/settings'
import type { Store } from '../../platform/store'
import type { CaseStore } from '../case-store'
import type { RuleBook } from '../desk'
import type { AfterStep } from '../facts'
import type { PhotoStorage, StationBook } from '../ports'
import type { Viewing } from '../read-view'
import { makeCountOutcome } from './count-outcome'
import { makeListAudit } from './list-audit'
import { makeListLooks } from './list-looks'
import { makeListOutcomes } from './list-outcomes'
import type { Looks } from './looks'
import type { FileDependencies } from './read-file'
import { makeRecordStep } from './record-step'

export type { CaseFile, FileBlock, FileColumn, FileMaker, FilePhoto } from './file/case-file'
export { type Looks, makeLooks } from './looks'
export { OUTCOME_SHARES, RECORD_TABLES } from './table'

/** How files are made, where this process makes them. */
export type ReadFileBy = (d: FileDependencies) => Operation

export interface RecordDependencies {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly limits: Limits
  readonly storage: PhotoStorage
  readonly stations: StationBook
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly viewing: Viewing
  readonly looks: Looks
  readonly files?: ReadFileBy | undefined
}

export interface CaseRecords {
  readonly operations: readonly Operation[]
  readonly afterStep: AfterStep
}

/** What is written down about cases: who looked, who acted, how they were settled, and the file of each. */
export const makeRecords = (d: RecordDependencies): CaseRecords => {
  const { store, settings, cursors, cases, files } = d
  return {
    operations: [
      makeListLooks(store, cases, cursors),
      makeListAudit(store, cursors),
      makeListOutcomes(store, d.stations),
      ...(files ? [files(d)] : []),
    ],
    afterStep: allOf(makeRecordStep(store, settings), makeCountOutcome(store, cases)),
  }
}
