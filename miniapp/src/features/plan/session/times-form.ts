import type { SessionTimes } from '@yizhan/shared/activities'
import {
  dayAfter,
  dayOf,
  type Instant,
  instantAt,
  minuteOfDay,
  toEpoch,
  toInstant,
} from '@yizhan/shared/kernel'
import { isDay } from '@yizhan/shared/settings'
import { clockOf, minuteIn } from '../clock-text'

/** A moment as it is typed. */
export interface Moment {
  readonly day: string
  readonly time: string
}

/** The times of a session as they are typed. */
export interface TimesForm {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly opens: Moment
  readonly closes: Moment
  readonly cancel: Moment
  /** The last three were written by hand: they no longer follow the start. */
  readonly own: boolean
}

const OPENS_DAYS = 14
const CLOSES_MINUTES = 60
const CANCEL_MINUTES = 24 * 60

const momentOf = (at: Instant): Moment => ({ day: dayOf(at), time: clockOf(minuteOfDay(at)) })

export const instantIn = ({ day, time }: Moment): Instant | undefined => {
  const minute = minuteIn(time)
  return isDay(day.trim()) && minute !== undefined ? instantAt(day.trim(), minute) : undefined
}

const before = (at: Instant, minutes: number): Moment => momentOf(toInstant(toEpoch(at) - minutes * 60_000))

/** The windows that follow from the start: two weeks, a day and an hour before it. */
const following = (start: Instant): Pick<TimesForm, 'opens' | 'closes' | 'cancel'> => ({
  opens: before(start, OPENS_DAYS * CANCEL_MINUTES),
  closes: before(start, CLOSES_MINUTES),
  cancel: before(start, CANCEL_MINUTES),
})

/** The day, from and to of a form with what was changed of them; the windows follow while they may. */
export const withTimes = (form: TimesForm, next: Partial<TimesForm>): TimesForm => {
  const changed = { ...form, ...next }
  const start = instantIn({ day: changed.day, time: changed.from })
  return changed.own || start === undefined ? changed : { ...changed, ...following(start) }
}

/** Next Saturday morning, when nothing is known: the seventh day of the week after this one at the latest. */
export const newTimes = (now: Instant, day = nextSaturday(now)): TimesForm => {
  const empty = { day: '', time: '' }
  return withTimes(
    { day, from: '09:00', to: '11:00', opens: empty, closes: empty, cancel: empty, own: false },
    {},
  )
}

const nextSaturday = (now: Instant): string => {
  const today = dayOf(now)
  const days = Array.from({ length: 7 }, (_, n) => dayAfter(today, n + 1))
  return days.find((day) => new Date(`${day}T00:00:00.000Z`).getUTCDay() === 6) ?? today
}

export const timesFormOf = (times: SessionTimes): TimesForm => ({
  day: dayOf(times.startsAt),
  from: clockOf(minuteOfDay(times.startsAt)),
  to: clockOf(minuteOfDay(times.endsAt)),
  opens: momentOf(times.signUpFrom),
  closes: momentOf(times.signUpUntil),
  cancel: momentOf(times.cancelUntil),
  own: true,
})

export type TimeAmiss = 'dayWrong' | 'timeWrong' | 'endWrong'

/** What is no day or no time, by the name of the field. */
export const timesAmiss = (form: TimesForm): Readonly<Record<string, TimeAmiss>> => {
  const amiss: Record<string, TimeAmiss> = {}
  const look = (name: string, { day, time }: Moment) => {
    if (!isDay(day.trim())) amiss[`${name}.day`] = 'dayWrong'
    if (minuteIn(time) === undefined) amiss[`${name}.time`] = 'timeWrong'
  }
  look('start', { day: form.day, time: form.from })
  look('opens', form.opens)
  look('closes', form.closes)
  look('cancel', form.cancel)
  const [from, to] = [minuteIn(form.from), minuteIn(form.to)]
  if (to === undefined) amiss.end = 'timeWrong'
  else if (from !== undefined && to <= from) amiss.end = 'endWrong'
  return amiss
}

/** The times that a form says; undefined while something is amiss in it. */
export const timesOf = (form: TimesForm): SessionTimes | undefined => {
  if (Object.keys(timesAmiss(form)).length > 0) return undefined
  const [startsAt, endsAt] = [
    instantIn({ day: form.day, time: form.from }),
    instantIn({ day: form.day, time: form.to }),
  ]
  const [signUpFrom, signUpUntil, cancelUntil] = [form.opens, form.closes, form.cancel].map(instantIn)
  return startsAt && endsAt && signUpFrom && signUpUntil && cancelUntil
    ? { startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil }
    : undefined
}
