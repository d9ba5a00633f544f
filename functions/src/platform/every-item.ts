import type { Key, QueryPlan, Store } from './store'

/** Every item that a query finds, page after page: for lists that are short by nature. */
export const everyItem = async <T>(store: Store, plan: Omit<QueryPlan, 'limit' | 'after'>): Promise<T[]> => {
  const items: T[] = []
  let after: Key | undefined
  do {
    const page = await store.query<T>({ ...plan, ...(after ? { after } : {}) })
    items.push(...page.items)
    after = page.after
  } while (after)
  return items
}
