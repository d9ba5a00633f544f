import type { BookingRecord, SessionRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { type Fact, factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'
import type { ActivityNews } from '../ports'

/** Something changed that may let somebody of the waiting lists move up. */
export type SeatsFreed = Fact<'seatsFreed', { readonly sessionId: string; readonly at: Instant }>

/** The owner of a booking is to be told. */
export type BookingNews = Fact<
  'bookingNews',
  {
    readonly bookingId: string
    readonly kind: ActivityNews['kind']
    readonly at: Instant
    readonly words?: string
  }
>

/** Somebody who was checked in after the end, and whom nobody has checked out by now, has left at the end. */
export type ForgottenOut = Fact<'forgottenOut', { readonly bookingId: string }>

interface Service {
  readonly bookingId: string
  /** Of the booking, as which this was said: what is newer tells what is so, whatever the clocks say. */
  readonly version: number
  readonly sessionId: string
  readonly personId: string
  readonly stationId: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** A volunteer has served: from and to are their check-in and check-out, `byEnd` where the planned end stands for it. */
export type ServiceDone = Fact<
  'serviceDone',
  Service & { readonly from: Instant; readonly to: Instant; readonly byEnd: boolean; readonly at: Instant }
>

/** Staff put right when a volunteer came and left; neither where they did not come. `by` is the sign of who did it. */
export type ServiceCorrected = Fact<
  'serviceCorrected',
  Service & {
    readonly stay: { readonly from: Instant; readonly to: Instant } | null
    /** None where the list at the door, sent later, says it. */
    readonly reason?: string
    readonly by: string
    readonly at: Instant
  }
>

/** `cause` tells it from whatever else freed seats at that moment. */
export const seatsFreed = (sessionId: string, cause: string, at: Instant): Write =>
  factWrite({ id: `${sessionId}#${cause}`, kind: 'seatsFreed', about: { sessionId, at } }, at)

export const bookingNews = (about: BookingNews['about']): Write =>
  factWrite({ id: `${about.bookingId}#${about.kind}`, kind: 'bookingNews', about }, about.at)

export const forgottenOut = (bookingId: string, at: Instant): Write =>
  factWrite({ id: bookingId, kind: 'forgottenOut', about: { bookingId } }, at)

const serviceOf = (
  { id, version, sessionId, personId, stationId }: BookingRecord,
  { title, startsAt, endsAt }: SessionRecord,
): Service => ({ bookingId: id, version, sessionId, personId, stationId, title, startsAt, endsAt })

/** What follows for the hours when somebody has left: nothing of those who came for themselves. */
export const serviceDone = (booking: BookingRecord, session: SessionRecord, at: Instant): Write[] => {
  const { quota, attendance } = booking
  if (quota !== 'volunteers' || attendance?.checkedOutAt === undefined) return []
  const about: ServiceDone['about'] = {
    ...serviceOf(booking, session),
    from: attendance.checkedInAt,
    to: attendance.checkedOutAt,
    byEnd: attendance.outByEnd === true,
    at,
  }
  return [factWrite({ id: `${booking.id}#${booking.version}`, kind: 'serviceDone', about }, at)]
}

export const serviceCorrected = (
  booking: BookingRecord,
  session: SessionRecord,
  { reason, by, at }: { readonly reason?: string; readonly by: string; readonly at: Instant },
): Write[] => {
  if (booking.quota !== 'volunteers') return []
  const { checkedInAt, checkedOutAt } = booking.attendance ?? {}
  const stay = checkedInAt && checkedOutAt ? { from: checkedInAt, to: checkedOutAt } : null
  const about: ServiceCorrected['about'] = {
    ...serviceOf(booking, session),
    stay,
    by,
    at,
    ...(reason === undefined ? {} : { reason }),
  }
  return [factWrite({ id: `${booking.id}#${booking.version}`, kind: 'serviceCorrected', about }, at)]
}
