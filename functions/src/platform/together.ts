import type { Store, TableDefinition } from './store'

interface Asked<Ask, Answer> {
  readonly ask: Ask
  readonly answer: (answer: Answer) => void
  readonly fail: (fault: unknown) => void
}

/**
 * What is asked while an earlier asking is under way is asked together next, at most so many at a time; who asks
 * alone does not wait. `askAll` answers in the order of the asks; when it fails, it fails for all who asked together.
 */
export const together = <Ask, Answer>(
  askAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  most: number,
): ((ask: Ask) => Promise<Answer>) => {
  const waiting: Asked<Ask, Answer>[] = []
  let asking = false

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
    while (waiting.length > 0) await askOnce(waiting.splice(0, most))
    asking = false
  }

  return (ask) =>
    new Promise((answer, fail) => {
      waiting.push({ ask, answer, fail })
      if (asking) return
      asking = true
      setImmediate(askWaiting)
    })
}

/** Keys that one reading of the store takes. */
const MOST_KEYS = 100

/** Reads items of a table that has no range key by their hash key, together. */
export const readTogether = <T>(
  store: Store,
  table: TableDefinition,
): ((key: string) => Promise<T | undefined>) =>
  together(async (asked) => {
    const keys = [...new Set(asked)].map((key) => ({ [table.hash]: key }))
    const items = await store.getMany<T & Readonly<Record<string, unknown>>>(table, keys)
    const found = new Map(items.map((item) => [item[table.hash], item]))
    return asked.map((key) => found.get(key))
  }, MOST_KEYS)
