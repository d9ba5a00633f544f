import type { Load } from '@yizhan/shared/cases'
import type { Store } from '../platform/store'
import { readTogether } from '../platform/together'
import { LOADS } from './table'

/** How much each of these people answers for, by id; who was never given a case is not among them. */
export type Loads = (people: readonly string[]) => Promise<Readonly<Record<string, Load>>>

export const makeLoads = (store: Store): Loads => {
  const load = readTogether<Load>(store, LOADS)
  return async (people) => {
    const loads = await Promise.all(people.map(async (id) => [id, await load({ personId: id })] as const))
    return Object.fromEntries(loads.flatMap(([id, found]) => (found ? [[id, found]] : [])))
  }
}
