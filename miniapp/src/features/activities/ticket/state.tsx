import type { MyBooking } from '@yizhan/shared/activities'
import { Banner, Box } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, timeText, useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { useLanguage } from '@/settings'
import { waitingWords } from '../bookings/waiting-words'
import { IDS } from '../ids'
import './ticket.css'

type Shown = { booking: MyBooking }

const Waiting = ({ booking }: Shown) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  return (
    <Banner
      id={IDS.ticket.waiting}
      kind="warning"
      icon="clock"
      title={t('waitTitle', { n: booking.waiting?.position ?? '' })}
      detail={waitingWords(booking, language).join('\n')}
    />
  )
}

const Promoted = ({ booking: { promoted } }: Shown) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  const now = useNow()
  if (!promoted) return null
  const moment = momentText(promoted.at, now, language)
  return (
    <Banner
      kind="success"
      title={t('promotedAt', { moment, reason: t(promoted.reason) })}
      {...(promoted.words ? { detail: promoted.words } : {})}
    />
  )
}

const CheckedIn = ({ booking: { attendance } }: Shown) => {
  const t = useTexts(ticketTexts)
  if (!attendance) return null
  const { checkedInAt, checkedOutAt, outByEnd } = attendance
  const detail = outByEnd
    ? t('outByEnd')
    : checkedOutAt && t('checkedOutAt', { time: timeText(checkedOutAt) })
  return (
    <Banner
      kind="success"
      title={t('checkedInAt', { time: timeText(checkedInAt) })}
      {...(detail ? { detail } : {})}
    />
  )
}

/** How the booking stands, in words, and why. */
export const State = ({ booking }: Shown) => {
  const t = useTexts(ticketTexts)
  const { state, session, cancelled } = booking
  if (session.state === 'cancelled' || cancelled?.by === 'session')
    return <Banner id={IDS.ticket.state} kind="danger" title={t('bySession')} />
  if (state === 'cancelled') return <Banner id={IDS.ticket.state} kind="info" title={t('byPerson')} />
  if (state === 'waitlisted') return <Waiting booking={booking} />
  if (state === 'noShow')
    return <Banner id={IDS.ticket.state} kind="warning" title={t('noShowTitle')} detail={t('noShowHelp')} />
  if (!booking.attendance && !booking.promoted) return null
  return (
    <Box className="ticket-lines">
      <CheckedIn booking={booking} />
      <Promoted booking={booking} />
    </Box>
  )
}
