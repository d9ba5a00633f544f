import type { Store } from '../platform/store'
import { PEOPLE, type PersonRecord } from './table'

/** Under which name WeChat's mini-program knows somebody; undefined when it does not. */
export const openIdIn =
  (store: Store) =>
  async (personId: string): Promise<string | undefined> =>
    (await store.get<PersonRecord>(PEOPLE, { id: personId }))?.openId
