import * as z from 'zod/mini'
import { activityKind } from './kinds'

const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))
const minutes = whole(0, 43_200)

/** Sessions that one series makes in all, whatever the rules let a new one make: what was accepted once stays. */
export const MOST_SESSIONS = 1000

/** The settings document `activities`: every number of booking, checking in, serving and talking. */
export const activityRules = z.object({
  /** Days ahead for which the sessions of a series are made. */
  madeAheadDays: whole(1, 400),
  /** Sessions that a new series may make in all. */
  mostSessions: whole(1, MOST_SESSIONS),
  checkIn: z.object({
    /** Minutes before the start from which one may check in. */
    opensBefore: minutes,
    /** Seconds for which a code of the station is shown. */
    codeSeconds: whole(10, 300),
    /** Days after the end during which ticks that were made without network are still taken. */
    lateTicksDays: whole(0, 30),
  }),
  /** Minutes before the start at which who has a seat is reminded. */
  reminders: z.array(minutes).check(z.maxLength(4)),
  /** How often who is first in line may be passed by smaller bookings before free seats are kept for them. */
  mostPassed: whole(0, 20),
  noShows: z.object({ most: whole(1, 20), withinDays: whole(1, 1000), suspendedDays: whole(1, 1000) }),
  /** Days after the end during which attendees may say how it was. */
  feedbackDays: whole(1, 90),
  /** Metres and days within which cases of one category make a hot spot, and how many of them. */
  hotSpots: z.object({
    metres: whole(20, 2000),
    days: whole(1, 366),
    least: whole(2, 100),
    /** What may be held against cases of a category, by its code, and against those of any other. */
    suggests: z.record(z.string(), activityKind),
    otherwise: activityKind,
  }),
  talks: z.object({
    /** Topics that one person may put before one talk. */
    topicsEach: whole(1, 20),
    /** Days before a duty’s limit on which its owner is reminded. */
    remindDays: z.array(whole(0, 60)).check(z.maxLength(4)),
    /** Minute of the day, in Asia/Shanghai, at which a limit is told of. */
    tellMinute: whole(0, 1439),
  }),
})
export type ActivityRules = z.infer<typeof activityRules>
