import type { MyBooking } from '@yizhan/shared/activities'
import { ListRow, StatusChip } from '@/components'
import { useNow } from '@/features/cases'
import { timeText, useTexts } from '@/i18n'
import { activityTexts } from '@/i18n/activities/words'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { useBookingChip } from '../bookings/use-booking-chip'
import { waitingWords } from '../bookings/waiting-words'
import { KIND_ICONS } from '../words/kind-icon'
import { sessionTimes, sessionTitle } from '../words/session-words'

/** One of my bookings in a list; it leads to its ticket. */
export const BookingRow = ({ id, booking }: { id: string; booking: MyBooking }) => {
  const names = useTexts(activityTexts)
  const language = useLanguage()
  const now = useNow()
  const chip = useBookingChip(booking)
  const { session, seats, attendance } = booking
  const lines = [
    sessionTimes(session, now, language),
    `${session.venue.name} · ${names('someSeats', { n: seats })}`,
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
