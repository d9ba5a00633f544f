import type { DiaryTap, HoursTapped, StoppedAnswer, VisitWindow } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { TableDefinition } from '../../platform/store'

/**
 * The diary of a case. `person#<person>` sums up what one person tapped, so that the week is drawn from as many items
 * as there are people; `tap#<person>#<id>` is one tap; `alert#<occurrence>#<person>` says who was told of which.
 */
export const DIARIES: TableDefinition = {
  name: 'case-diary',
  hash: 'caseId',
  range: 'entry',
  attributes: {
    caseId: 'text',
    entry: 'text',
    personId: 'text',
    id: 'text',
    at: 'text',
    taps: 'number',
    lastAt: 'text',
    hours: 'json',
  },
}

export interface DiaryOfPerson {
  readonly personId: string
  readonly taps: number
  readonly lastAt: Instant
  readonly hours: HoursTapped
}

export interface AlertItem extends DiaryTap {
  readonly personId: string
}

/** When the officer will be there, as last agreed. */
export const VISIT_WINDOWS: TableDefinition = {
  name: 'case-visit-windows',
  hash: 'caseId',
  attributes: { caseId: 'text', window: 'json', by: 'text', at: 'text' },
}

export interface VisitItem {
  readonly window: VisitWindow
  /** The sign of who agreed it. */
  readonly by: string
  readonly at: Instant
}

/** Whether it stopped, by `<closing>#<person>`: a case that is closed again is asked about again. */
export const STOPPED_ANSWERS: TableDefinition = {
  name: 'case-stopped-answers',
  hash: 'caseId',
  range: 'answer',
  attributes: {
    caseId: 'text',
    answer: 'text',
    personId: 'text',
    solved: 'text',
    text: 'text',
    at: 'text',
  },
}

export interface AnswerItem extends StoppedAnswer {
  readonly text?: string
}

/** One item for each closing of a case with a diary, in the sparse index until its people have been asked. */
export const STOPPED_QUESTIONS: TableDefinition = {
  name: 'case-stopped-questions',
  hash: 'questionId',
  attributes: {
    questionId: 'text',
    caseId: 'text',
    closedAt: 'text',
    askAt: 'text',
    day: 'text',
  },
  indexes: [{ name: 'due', hash: 'day', range: 'askAt' }],
}

export interface QuestionItem {
  readonly questionId: string
  readonly caseId: string
  readonly closedAt: Instant
  readonly askAt: Instant
}

export const DIARY_TABLES: readonly TableDefinition[] = [
  DIARIES,
  VISIT_WINDOWS,
  STOPPED_ANSWERS,
  STOPPED_QUESTIONS,
]
