import { accepted, type Outcome, type Page, refusedField } from '@yizhan/shared/kernel'
import type { Cursors } from './cursor'
import type { Key, QueryAnswer } from './store'

const USUAL_LIMIT = 20

export interface PageQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/**
 * One page of a list. `purpose` names the list and whose it is (`notices:<personId>`): a cursor of another list, or
 * one that was changed, is refused.
 */
export const readPage = async <T, U>(
  cursors: Cursors,
  purpose: string,
  { limit = USUAL_LIMIT, cursor }: PageQuery,
  ask: (limit: number, after: Key | undefined) => Promise<QueryAnswer<T>>,
  shown: (item: T) => U,
): Promise<Outcome<Page<U>>> => {
  const after = cursor === undefined ? undefined : cursors.read(cursor, purpose)
  if (cursor !== undefined && !after) return refusedField('query.cursor', 'cursor')
  const answer = await ask(limit, after)
  return accepted({ items: answer.items.map(shown), next: cursors.write(answer.after, purpose) })
}
