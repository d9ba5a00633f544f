/**
 * Clocks for `model.ts`, counted without `working-time.ts` and `clocks.ts`: time is whole minutes since Monday,
 * 28 September 2026, 00:00 in Shanghai; what was worked until each of them is counted once and looked up.
 */
const DAY = 1440
const DAYS = 1100
/** Of the days after that Monday: the 1st and 2nd of October are holidays, Saturday the 10th is worked. */
const HOLIDAYS = [3, 4]
const MADE_UP = [12]

const isWorked = (day: number): boolean => MADE_UP.includes(day) || (day % 7 < 5 && !HOLIDAYS.includes(day))
/** 08:30–12:00 and 13:30–17:30. */
const isOpenAt = (minute: number): boolean =>
  (minute >= 510 && minute < 720) || (minute >= 810 && minute < 1050)

const WORKED_UNTIL = new Int32Array(DAYS * DAY + 1)
for (let at = 0; at < DAYS * DAY; at++)
  WORKED_UNTIL[at + 1] =
    (WORKED_UNTIL[at] ?? 0) + (isWorked(Math.floor(at / DAY)) && isOpenAt(at % DAY) ? 1 : 0)

type Kind = 'wall' | 'worked'

const between = (kind: Kind, from: number, to: number): number =>
  kind === 'wall' ? to - from : (WORKED_UNTIL[to] ?? 0) - (WORKED_UNTIL[from] ?? 0)

/** When work ends on the n-th workday after the day of `from`. */
export const endOfWorkday = (from: number, n: number): number => {
  let day = Math.floor(from / DAY)
  for (let left = n; left > 0; left -= isWorked(day) ? 1 : 0) day++
  return day * DAY + 1050
}

export const isNight = (at: number): boolean => at % DAY >= 1320 || at % DAY < 360

/** A limit: its kind of time and how many minutes of it, counted from a start. */
export type ModelLimit = (from: number) => readonly [Kind, number]
export const minutes =
  (value: number): ModelLimit =>
  () => ['wall', value]
export const days = (value: number): ModelLimit => minutes(value * DAY)
export const workingHours =
  (value: number): ModelLimit =>
  () => ['worked', value * 60]
export const workingDays =
  (value: number): ModelLimit =>
  (from) => ['worked', between('worked', from, endOfWorkday(from, value))]

/** A clock as a stopwatch: what it has run, and since when it runs, if it does. */
export interface Watch {
  readonly name: string
  readonly of?: string | undefined
  readonly startedAt: number
  readonly kind: Kind
  readonly whole: number
  readonly ran: number
  readonly since?: number | undefined
  readonly underLaw: boolean
  readonly told: number
}

export const startWatch = (name: string, limit: ModelLimit, now: number, of?: string): Watch => {
  const [kind, whole] = limit(now)
  return { name, of, startedAt: now, kind, whole, ran: 0, since: now, underLaw: false, told: 0 }
}

export const ranOf = (w: Watch, now: number): number =>
  w.ran + (w.since === undefined ? 0 : between(w.kind, w.since, now))

export const hold = (w: Watch, now: number): Watch => ({ ...w, ran: ranOf(w, now), since: undefined })
export const letRun = (w: Watch, now: number): Watch =>
  w.since === undefined && !w.underLaw ? { ...w, since: now } : w

/** Whether so much of the limit has run. */
export const hasRun = (w: Watch, share: number, now: number): boolean =>
  w.since !== undefined && ranOf(w, now) + 1e-6 >= share * w.whole
