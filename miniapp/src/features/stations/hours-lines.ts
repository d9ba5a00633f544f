import type { OpenHours } from '@yizhan/shared/stations'

export interface HoursLine {
  /** Runs of weekdays, 1 Monday … 7 Sunday, each from and to inclusive. */
  readonly days: readonly (readonly [number, number])[]
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

const runsOf = (weekdays: readonly number[]): [number, number][] => {
  const runs: [number, number][] = []
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && day === last[1] + 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

/** Weekly hours as a notice on a door has them: weekdays with equal hours together. */
export const hoursLines = (hours: readonly OpenHours[]): HoursLine[] => {
  const byDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    ranges: hours
      .filter(({ weekdays, from, to }) => weekdays.includes(weekday) && from < to)
      .map(({ from, to }) => [from, to] as const)
      .sort((a, b) => a[0] - b[0]),
  }))
  const groups = new Map<string, { weekdays: number[]; ranges: (readonly [number, number])[] }>()
  for (const { weekday, ranges } of byDay) {
    if (ranges.length === 0) continue
    const key = JSON.stringify(ranges)
    const group = groups.get(key) ?? { weekdays: [], ranges }
    group.weekdays.push(weekday)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ weekdays, ranges }) => ({ days: runsOf(weekdays), ranges }))
}
