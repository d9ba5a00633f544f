import type { Store } from '../platform/store'
import { readTogether } from '../platform/together'
import { PEOPLE, type PersonRecord } from './table'

/** Under which name WeChat's mini-program knows somebody; undefined when it does not. */
export const openIdIn = (store: Store) => {
  const person = readTogether<PersonRecord>(store, PEOPLE)
  return async (personId: string): Promise<string | undefined> => (await person({ id: personId }))?.openId
}
