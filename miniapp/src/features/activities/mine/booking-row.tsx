import type { MyBooking } from '@yizhan/shared/activities'
import { ListRow, StatusChip } from '@/components'
import { useNow } from '@/features/cases'
import { timeText, useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import { seatsTexts } from '@/i18n/activities/seats'
import { activityTexts } from '@/i18n/activities/words'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { waitingWords } from '../bookings/waiting-words'
import { bookingChip } from '../words/booking-words'
import { KIND_ICONS } from '../words/kind-icon'
import { sessionTimes, sessionTitle } from '../words/session-words'

/** How it stands: checked in, cancelled with its session, my place in line, or the state by itself. */
const useChip = (booking: MyBooking) => {
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

/** One of my bookings in a list; it leads to its ticket. */
export const BookingRow = ({ id, booking }: { id: string; booking: MyBooking }) => {
  const names = useTexts(activityTexts)
  const language = useLanguage()
  const now = useNow()
  const chip = useChip(booking)
  const { session, seats, attendance } = booking
  const lines = [
    `${sessionTimes(session, now, language)} · ${names('someSeats', { n: seats })}`,
    session.venue.name,
    ...(attendance ? [`${names('checkedIn')} ${timeText(attendance.checkedInAt)}`] : []),
    ...waitingWords(booking, language),
  ]
  return (
    <ListRow
      id={id}
      icon={KIND_ICONS[session.kind]}
      title={sessionTitle(session, language)}
      detail={lines.join('\n')}
      end={<StatusChip {...chip} />}
      role="link"
      onPress={() => void open('resident/ticket/index', { id: booking.id })}
    />
  )
}
