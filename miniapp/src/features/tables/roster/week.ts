import { type Calendar, type DutyDay, dutyDay, hoursOn } from '@yizhan/shared/cases'
import { dayAfter, instantAt, toEpoch, weekdayOf } from '@yizhan/shared/kernel'
import type { DayHours, Roster, RosterException } from '@yizhan/shared/stations'

export interface DayOfDuty {
  readonly day: string
  readonly weekday: number
  readonly kind: DutyDay
  readonly makeUp: boolean
  /** Officers with their hours of this day by the week; what an exception makes of it comes beside. */
  readonly present: readonly { readonly sign: string; readonly hours: readonly DayHours[] }[]
  readonly exceptions: readonly { readonly sign: string; readonly onDuty: boolean }[]
}

const touches = ({ from, to }: RosterException, day: string): boolean =>
  toEpoch(from) < toEpoch(instantAt(day, 1440)) && toEpoch(to) > toEpoch(instantAt(day, 0))

/** The seven days of the week in which `today` lies, Monday first, as the roster and the calendar make them. */
export const weekOf = (roster: Roster, calendar: Calendar, today: string): DayOfDuty[] => {
  const monday = dayAfter(today, 1 - weekdayOf(today))
  const officers = roster.members.filter(({ role }) => role === 'officer')
  const signOf = (personId: string) =>
    [...roster.members, ...(roster.nightDuty ?? [])].find((m) => m.personId === personId)?.sign ?? personId
  return Array.from({ length: 7 }, (_, n) => {
    const day = dayAfter(monday, n)
    const kind = dutyDay(calendar, day)
    return {
      day,
      weekday: n + 1,
      kind,
      makeUp: n >= 5 && kind === 1,
      present: officers
        .map((m) => ({ sign: m.sign, hours: hoursOn(m, kind) }))
        .filter(({ hours }) => hours.length > 0),
      exceptions: roster.exceptions
        .filter((e) => touches(e, day))
        .map((e) => ({ sign: signOf(e.personId), onDuty: e.onDuty })),
    }
  })
}
