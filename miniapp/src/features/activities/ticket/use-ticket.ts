import { type BookingEvent, getBooking, type MyBooking } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { useEffect } from 'react'
import { stopRefresh, useDidShow, usePullDownRefresh } from '@/platform/navigation'
import { type NoAnswer, useAnswer } from '@/server'
import { keptBookings } from '../bookings/kept-bookings'

export interface Ticket {
  readonly booking: MyBooking | undefined
  /** What happened to it; unknown without network. */
  readonly events: readonly BookingEvent[] | undefined
  /** Since when it was not heard anew; undefined while the server answers. */
  readonly asOf: Instant | undefined
  readonly missing: boolean
  readonly error: NoAnswer | null
  refresh(): Promise<void>
}

/** A booking by its id, kept on the device whenever it is heard, and read from there without network. */
export const useTicket = (id: string): Ticket => {
  const { data, error, refetch } = useAnswer(getBooking, { params: { id } }, { enabled: id !== '' })
  useEffect(() => {
    if (!data) return
    const { events: _, ...booking } = data
    keptBookings.keepOne(booking)
  }, [data])
  const refresh = async () => {
    if (id !== '') await refetch()
  }
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  const missing = id === '' || error?.problem?.status === 404 || error?.problem?.status === 403
  const kept = missing ? undefined : keptBookings.find(id)
  return {
    booking: data ?? kept,
    events: data?.events,
    asOf: error && !missing ? keptBookings.read()?.at : undefined,
    missing,
    error,
    refresh,
  }
}
