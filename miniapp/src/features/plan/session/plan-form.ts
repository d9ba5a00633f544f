import type { SessionChanges, SessionPlan } from '@yizhan/shared/activities'
import { type Amiss, type ContentForm, contentAmiss, contentFormOf, contentOf } from '../content/content-form'
import { type TimeAmiss, type TimesForm, timesAmiss, timesFormOf, timesOf } from './times-form'

/** A session as it is written. */
export interface PlanForm {
  readonly content: ContentForm
  readonly times: TimesForm
}

export const planFormOf = (plan: SessionPlan): PlanForm => ({
  content: contentFormOf(plan),
  times: timesFormOf(plan),
})

export const planAmiss = (form: PlanForm): Readonly<Record<string, Amiss | TimeAmiss>> => ({
  ...contentAmiss(form.content),
  ...timesAmiss(form.times),
})

/** What a form says; undefined while something is amiss in it. */
export const planOf = (form: PlanForm): SessionPlan | undefined => {
  const [content, times] = [contentOf(form.content), timesOf(form.times)]
  return content && times ? { ...content, ...times } : undefined
}

/** What a session need not have: where it was taken away here, that is said as null. */
const NEEDLESS = ['translations', 'bring', 'pictureId'] as const

/** What was changed of a session here, and nothing that others may have changed meanwhile. */
export const changesOf = (before: SessionPlan, after: SessionPlan): SessionChanges => {
  const old: ReadonlyMap<string, unknown> = new Map(Object.entries(before))
  const gone = NEEDLESS.filter((name) => before[name] !== undefined && after[name] === undefined)
  const next = { ...after, ...Object.fromEntries(gone.map((name) => [name, null])) }
  const differs = (name: string, value: unknown) => JSON.stringify(old.get(name)) !== JSON.stringify(value)
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => differs(name, value)))
}

/** Whether whoever booked has to hear of a change. */
export const movesPeople = (changes: SessionChanges): boolean =>
  changes.startsAt !== undefined || changes.endsAt !== undefined || changes.venue !== undefined
