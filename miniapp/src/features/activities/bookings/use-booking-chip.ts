import type { MyBooking } from '@yizhan/shared/activities'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import { seatsTexts } from '@/i18n/activities/seats'
import { activityTexts } from '@/i18n/activities/words'
import { useLanguage } from '@/settings'
import { bookingChip } from '../words/booking-words'

/** How it stands: checked in, cancelled with its session, my place in line, or the state by itself. */
export const useBookingChip = (booking: MyBooking) => {
  const t = useTexts(myBookingsTexts)
  const names = useTexts(activityTexts)
  const seats = useTexts(seatsTexts)
  const language = useLanguage()
  const now = useNow()
  const { state, session, attendance, waiting } = booking
  if (session.state === 'cancelled') return { tone: 'danger' as const, label: seats('cancelled') }
  if (attendance && session.endsAt > now) return { tone: 'done' as const, label: names('checkedIn') }
  if (state === 'waitlisted' && waiting)
    return { tone: 'waiting' as const, label: t('position', { n: waiting.position }) }
  return bookingChip(booking, language)
}
