import { type CaseRecord, type Category, type DiaryRules, isOpen, type Viewer } from '@yizhan/shared/cases'
import { accepted, type Outcome } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import type { DiaryDeps } from './deps'

/** A case as somebody who may see it comes to its diary. */
export interface Seen {
  readonly record: CaseRecord
  readonly viewer: Viewer
  readonly category: Category | undefined
  readonly rules: DiaryRules
  /** The caller reported the case or follows it. */
  readonly concerned: boolean
}

/** Refused as `notFound` where the caller may not know of the case. */
export const seenBy = async (
  { viewing, book, rules }: DiaryDeps,
  caseId: string,
  caller: Caller,
): Promise<Outcome<Seen>> => {
  const seen = await viewing.seen(caseId, caller)
  if (!seen.ok) return seen
  const { record, viewer } = seen.value
  return accepted({
    record,
    viewer,
    category: await book.category(record.category),
    rules: await rules(),
    concerned: viewer.following || record.reporterId === caller.personId,
  })
}

/** Who agrees when the officer comes: handler, first responder, station keeper. */
export const mayAgreeVisit = ({ record, viewer }: Pick<Seen, 'record' | 'viewer'>): boolean =>
  isOpen(record.state) && viewer.parties.some((party) => party === 'responder' || party === 'stationKeeper')
