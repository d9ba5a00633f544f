import type { Actor } from '@yizhan/shared/people'
import type { Store } from '../platform/store'
import { PEOPLE, type PersonRecord } from './table'

/** Keys that one reading of the store takes. */
const MOST_KEYS = 100

/** The posts of these people, as far as they exist. */
export const postsIn =
  (store: Store) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> => {
    const asked = [...new Set(ids)]
    const pages = Array.from({ length: Math.ceil(asked.length / MOST_KEYS) }, (_, n) =>
      asked.slice(n * MOST_KEYS, (n + 1) * MOST_KEYS),
    )
    const found = await Promise.all(
      pages.map((page) =>
        store.getMany<PersonRecord>(
          PEOPLE,
          page.map((id) => ({ id })),
        ),
      ),
    )
    return new Map(found.flat().map(({ id, role, sign }) => [id, { personId: id, role, sign }]))
  }
