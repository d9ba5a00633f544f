import { type ActionName, type CaseView, type StepBefore, stepBeforeOf } from '@yizhan/shared/cases'
import type { Told } from '@/server'

/** What came of a step, as its person is told. */
export type Came =
  | { readonly kind: 'done'; readonly view: CaseView }
  /** An earlier send of the same step arrived, and only its answer was lost. */
  | { readonly kind: 'doneBefore' }
  | { readonly kind: 'stale'; readonly before: StepBefore | undefined }
  | { readonly kind: 'refused'; readonly title: string; readonly detail: string; readonly changed: boolean }
  | { readonly kind: 'fault' }
  | { readonly kind: 'unheard'; readonly lost: boolean }

/** `lostBefore`: an earlier send of the same words was not answered, so it may have been done. */
export const cameOf = (told: Told<CaseView>, action: ActionName, lostBefore: boolean): Came => {
  if (told.outcome === 'done') return { kind: 'done', view: told.value }
  if (told.outcome === 'unheard') return { kind: 'unheard', lost: told.lost }
  const { problem } = told
  if (problem.status >= 500) return { kind: 'fault' }
  if (problem.reason !== 'stale')
    return {
      kind: 'refused',
      title: problem.title,
      detail: problem.errors?.[0]?.message ?? problem.detail,
      changed: problem.status === 409,
    }
  const before = stepBeforeOf(problem.about)
  const mine = lostBefore && before?.sign === null && before.action === action
  return mine ? { kind: 'doneBefore' } : { kind: 'stale', before }
}
