import type { Item, Key, Store, TableDefinition } from './store'

/** Askings under way: with one, each would wait for a slow one; with many, few would be asked together. */
const AT_ONCE = 2

interface Asked<Ask, Answer> {
  readonly ask: Ask
  readonly answer: (answer: Answer) => void
  readonly fail: (fault: unknown) => void
}

/**
 * What is asked at the same time, or while as many askings as may be are under way, is asked together, at most so many
 * at once; who asks alone does not wait. `askAll` answers in the order of the asks; when it fails, it fails for all who
 * asked together.
 */
export const together = <Ask, Answer>(
  askAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  most: number,
): ((ask: Ask) => Promise<Answer>) => {
  const waiting: Asked<Ask, Answer>[] = []
  let begun = false
  let underWay = 0

  const askOnce = async (all: readonly Asked<Ask, Answer>[]) => {
    try {
      const answers = await askAll(all.map(({ ask }) => ask))
      all.forEach(({ answer }, n) => {
        answer(answers[n] as Answer)
      })
    } catch (fault) {
      for (const { fail } of all) fail(fault)
    }
  }

  const askWaiting = async () => {
    begun = false
    underWay++
    while (waiting.length > 0) await askOnce(waiting.splice(0, most))
    underWay--
  }

  return (ask) =>
    new Promise((answer, fail) => {
      waiting.push({ ask, answer, fail })
      if (begun || underWay >= AT_ONCE) return
      begun = true
      setImmediate(askWaiting)
    })
}

/** Keys that one reading of the store takes. */
const MOST_KEYS = 100

/** Reads items of a table by their keys, together. */
export const readTogether = <T>(
  store: Store,
  table: TableDefinition,
): ((key: Key) => Promise<T | undefined>) => {
  const nameOf = (item: Item) => JSON.stringify([item[table.hash], table.range && item[table.range]])
  return together(async (asked) => {
    const keys = new Map(asked.map((key) => [nameOf(key), key]))
    const items = await store.getMany<T & Item>(table, [...keys.values()])
    const found = new Map(items.map((item) => [nameOf(item), item]))
    return asked.map((key) => found.get(nameOf(key)))
  }, MOST_KEYS)
}
