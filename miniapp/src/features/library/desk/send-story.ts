import type { Problem } from '@yizhan/shared/kernel'
import type { TypicalView } from '@yizhan/shared/library'
import type { Told } from '@/server'

/** What came of sending: the story, or what stands in the way, beside the field it is about where there is one. */
export type Sent =
  | { readonly outcome: 'done'; readonly story: TypicalView }
  | { readonly outcome: 'amiss'; readonly fields: Readonly<Record<string, string>>; readonly title: string }
  | { readonly outcome: 'moved' }
  | { readonly outcome: 'unheard' }

const MOVED: readonly string[] = ['stale', 'wrongState']

const fieldsOf = ({ errors = [] }: Problem): Record<string, string> =>
  Object.fromEntries(errors.map(({ path, message }) => [path.split('.')[0] ?? path, message]))

export const sentOf = (told: Told<TypicalView>): Sent => {
  if (told.outcome === 'done') return { outcome: 'done', story: told.value }
  if (told.outcome === 'unheard') return { outcome: 'unheard' }
  const { problem } = told
  if (MOVED.includes(problem.reason)) return { outcome: 'moved' }
  return { outcome: 'amiss', fields: fieldsOf(problem), title: problem.detail || problem.title }
}
