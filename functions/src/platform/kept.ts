/** How long a process may go on with what it has read after somebody changed it. Milliseconds. */
const FRESH_FOR = 60_000

/** Reads once and keeps the answer for a minute; whoever asks while it is being read waits for the same answer. */
export const kept = <T>(read: () => Promise<T>, epochNow: () => number): (() => Promise<T>) => {
  let last: { until: number; answer: Promise<T> } | undefined
  return () => {
    if (last && last.until > epochNow()) return last.answer
    const answer = read()
    const mine = { until: epochNow() + FRESH_FOR, answer }
    last = mine
    answer.catch(() => {
      if (last === mine) last = undefined
    })
    return answer
  }
}
