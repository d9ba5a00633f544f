import { everyItem } from '@yizhan/functions/platform/every-item'
import { DEAD_LETTERS, replayDeadLetter } from '@yizhan/functions/platform/outbox'
import type { Store } from '@yizhan/functions/platform/store'

interface DeadLetter {
  readonly kind: string
  readonly id: string
  readonly at: string
  readonly fault: string
}

/** Everything that was given up, by kind and id. */
export const listDeadLetters = async (store: Store, kinds: readonly string[]): Promise<DeadLetter[]> =>
  (
    await Promise.all(kinds.map((kind) => everyItem<DeadLetter>(store, { table: DEAD_LETTERS, hash: kind })))
  ).flat()

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
