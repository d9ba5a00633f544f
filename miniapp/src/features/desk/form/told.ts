import {
  type ActionName,
  type CarriedField,
  type CaseView,
  type StepBefore,
  stepBeforeOf,
} from '@yizhan/shared/cases'
import type { Problem } from '@yizhan/shared/kernel'
import type { Told } from '@/server'
import { FIELD_NAMES } from './field-names'

export type FieldErrors = Partial<Record<CarriedField, string>>

/** What sending a step came to. */
export type Sent =
  | { readonly outcome: 'done'; readonly view: CaseView }
  /** It was done by an earlier send whose answer was lost. */
  | { readonly outcome: 'doneBefore' }
  | { readonly outcome: 'stale'; readonly before: StepBefore }
  | { readonly outcome: 'fields'; readonly errors: FieldErrors; readonly rest: string }
  | { readonly outcome: 'refused'; readonly detail: string; readonly changed: boolean }
  | { readonly outcome: 'fault' }
  | { readonly outcome: 'unheard'; readonly lost: boolean }

/** Errors by field (`photos.<id>` belongs to the photos); what belongs to no field is said above the form. */
const sortedErrors = ({ errors = [], detail }: Problem): { errors: FieldErrors; rest: string } => {
  const found: FieldErrors = {}
  for (const { path, message } of errors) {
    const field = FIELD_NAMES.find((name) => path === name || path.startsWith(`${name}.`))
    if (field) found[field] ??= message
  }
  return { errors: found, rest: Object.keys(found).length === 0 ? detail : '' }
}

const staleOf = (problem: Problem, mine: { sign: string; action: ActionName }): Sent => {
  const before = stepBeforeOf(problem.about)
  if (!before) return { outcome: 'refused', detail: problem.detail, changed: true }
  return before.sign === mine.sign && before.action === mine.action
    ? { outcome: 'doneBefore' }
    : { outcome: 'stale', before }
}

export const sentOf = (told: Told<CaseView>, mine: { sign: string; action: ActionName }): Sent => {
  if (told.outcome === 'done') return { outcome: 'done', view: told.value }
  if (told.outcome === 'unheard') return { outcome: 'unheard', lost: told.lost }
  const { problem } = told
  if (problem.reason === 'stale') return staleOf(problem, mine)
  if (problem.reason === 'photoNotReady')
    return { outcome: 'fields', errors: { photos: problem.detail }, rest: '' }
  if (problem.status === 422) return { outcome: 'fields', ...sortedErrors(problem) }
  if (problem.status >= 500) return { outcome: 'fault' }
  return { outcome: 'refused', detail: problem.detail || problem.title, changed: problem.status === 409 }
}
