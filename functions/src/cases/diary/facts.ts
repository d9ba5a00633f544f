import type { DiaryTap } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Fact } from '../../platform/outbox'

/** Somebody tapped within the occurrence of the visit window that began then. */
export type TappedInVisit = Fact<
  'tappedInVisit',
  { readonly caseId: string; readonly tap: DiaryTap; readonly visitFrom: Instant }
>

/** The people of a closed case are to be asked whether it stopped. */
export type QuestionDue = Fact<
  'questionDue',
  { readonly caseId: string; readonly closedAt: Instant; readonly at: Instant }
>

/** Somebody answered whether it stopped. */
export type StoppedAnswered = Fact<'stoppedAnswered', { readonly caseId: string; readonly closedAt: Instant }>

export const tappedInVisit = (about: TappedInVisit['about']): TappedInVisit => ({
  id: `${about.caseId}#${about.tap.id}`,
  kind: 'tappedInVisit',
  about,
})

export const questionDue = (questionId: string, about: QuestionDue['about']): QuestionDue => ({
  id: questionId,
  kind: 'questionDue',
  about,
})

export const stoppedAnswered = (
  about: StoppedAnswered['about'],
  personId: string,
  at: Instant,
): StoppedAnswered => ({ id: `${about.caseId}#${personId}#${at}`, kind: 'stoppedAnswered', about })
