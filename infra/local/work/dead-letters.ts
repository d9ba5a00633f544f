import { DEAD_LETTERS, replayDeadLetter } from '@yizhan/functions/platform/outbox'
import type { Store } from '@yizhan/functions/platform/store'

interface DeadLetter {
  readonly kind: string
  readonly id: string
  readonly at: string
  readonly fault: string
}

/** Everything that was given up, by kind and id. */
export const listDeadLetters = async (store: Store, kinds: readonly string[]): Promise<DeadLetter[]> => {
  const letters: DeadLetter[] = []
  for (const kind of kinds) {
    let after: Awaited<ReturnType<Store['query']>>['after']
    do {
      const page = await store.query<DeadLetter>({ table: DEAD_LETTERS, hash: kind, limit: 100, after })
      letters.push(...page.items)
      after = page.after
    } while (after)
  }
  return letters
}

/** Puts back those with this id, or all of them; answers how many. */
export const replayDeadLetters = async (
  store: Store,
  kinds: readonly string[],
  wanted: string | undefined,
  now: string,
): Promise<number> => {
  const letters = await listDeadLetters(store, kinds)
  let replayed = 0
  for (const { kind, id } of letters)
    if (wanted === undefined || wanted === id) if (await replayDeadLetter(store, kind, id, now)) replayed++
  return replayed
}
