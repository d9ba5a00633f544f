import type { Load } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'

interface Lane {
  /** How many open cases its person has once everything that is under way is written. */
  after: number
  lastAt: Instant
  underWay: number
  last: Promise<unknown>
}

type Loads = Readonly<Record<string, Load>>

/**
 * What this process is giving to people right now: who is given a case has it from the moment they are chosen, long
 * before it is stored, and their cases are written one after the other, in the order in which they were given. With
 * the store's condition that nobody has more cases than when they were chosen, the loads of equals differ by at most
 * one once all is written, however many reports and processes there are.
 */
export interface Turns {
  /** Loads as stored, with what is under way. */
  expected(people: readonly string[], stored: Loads): Loads
  /** Gives one more case to this person, who has so many, and writes it when it is its turn. */
  give<T>(personId: string, has: number, now: Instant, write: () => Promise<T>): Promise<T>
}

export const makeTurns = (): Turns => {
  const lanes = new Map<string, Lane>()
  return {
    expected: (people, stored) =>
      Object.fromEntries(
        people.flatMap((id): [string, Load][] => {
          const [lane, load] = [lanes.get(id), stored[id]]
          if (!lane) return load ? [[id, load]] : []
          return [[id, { openCases: Math.max(load?.openCases ?? 0, lane.after), lastAt: lane.lastAt }]]
        }),
      ),

    give: async (personId, has, now, write) => {
      const lane = lanes.get(personId) ?? { after: 0, lastAt: now, underWay: 0, last: Promise.resolve() }
      lanes.set(personId, lane)
      lane.after = has + 1
      lane.lastAt = now
      lane.underWay++
      const mine = lane.last.then(write)
      lane.last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        lane.underWay--
        if (lane.underWay === 0) lanes.delete(personId)
      }
    },
  }
}
