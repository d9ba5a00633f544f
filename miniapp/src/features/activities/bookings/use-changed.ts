import { useQueryClient } from '@tanstack/react-query'
import { getBooking, getSession, listMyBookings, listSessions } from '@yizhan/shared/activities'

const SHOWN = [getBooking.id, getSession.id, listMyBookings.id, listSessions.id]

/** To be called when a booking of mine came, went or was changed: whatever shows it asks again. */
export const useBookingChanged = () => {
  const queries = useQueryClient()
  return () => Promise.all(SHOWN.map((id) => queries.invalidateQueries({ queryKey: [id] })))
}
