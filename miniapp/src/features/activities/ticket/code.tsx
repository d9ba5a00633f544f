import type { MyBooking } from '@yizhan/shared/activities'
import { useMemo } from 'react'
import { Box, Picture, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { IDS } from '../ids'
import { qrUri } from './qr-uri'
import './ticket.css'

/** The code that staff scan; there while a seat is held and the session is not over. */
export const Code = ({ booking: { ticket, session, attendance } }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const now = useNow()
  const drawing = useMemo(() => (ticket === undefined ? '' : qrUri(ticket)), [ticket])
  if (drawing === '' || session.state === 'cancelled' || session.endsAt <= now) return null
  return (
    <Box className="ticket-code">
      <Box className="ticket-code-paper">
        <Picture
          id={IDS.ticket.code}
          className="ticket-code-picture"
          src={drawing}
          alt={t('code')}
          fit="contain"
        />
      </Box>
      {!attendance && <Words className="ticket-muted">{t('show')}</Words>}
    </Box>
  )
}
