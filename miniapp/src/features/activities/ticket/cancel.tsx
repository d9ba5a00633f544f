import { cancelsUntil, getSession, type MyBooking } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Box, Button, Sheet, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { StopSheet } from '../bookings/stop-sheet'
import { useCancel } from '../bookings/use-cancel'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'

interface AskProps {
  booking: MyBooking
  open: boolean
  onClose: () => void
}

/** What cannot be undone is asked once, naming what is given up. */
const Ask = ({ booking, open, onClose }: AskProps) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  const { busy, cancel } = useCancel()
  const { seats, session } = booking
  return (
    <Sheet
      id={IDS.ticket.cancelSheet}
      open={open}
      title={t('cancelTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            id={IDS.ticket.cancelYes}
            wide
            kind="danger"
            label={t('cancelYes')}
            busy={busy}
            onPress={() => void cancel(booking).then(onClose)}
          />
          <Button id={IDS.ticket.cancelNo} wide kind="quiet" label={t('cancelNo')} onPress={onClose} />
        </>
      }
    >
      <Words>{t('cancelAsk', { title: sessionTitle(session, language), n: seats })}</Words>
    </Sheet>
  )
}

/** Until when it can be given back, once its session is known; the server has the last word. */
const useUntil = (booking: MyBooking): string | undefined => {
  const { data } = useAnswer(getSession, { params: { id: booking.sessionId } })
  return data && cancelsUntil(booking, data)
}

const CancelSeat = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const until = useUntil(booking)
  const over = until !== undefined && now >= until
  const moment = until && momentText(until, now, language)
  return (
    <Box className="ticket-lines">
      <Button
        id={IDS.ticket.cancel}
        wide
        kind="secondary"
        label={t('cancel')}
        {...(over ? { reason: t('cancelOver', { until: moment ?? '' }) } : {})}
        onPress={() => setAsking(true)}
      />
      {moment && !over && (
        <Words className="ticket-muted ticket-until">{t('cancelUntil', { until: moment })}</Words>
      )}
      <Ask booking={booking} open={asking} onClose={() => setAsking(false)} />
    </Box>
  )
}

const StopWaiting = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        id={IDS.ticket.cancel}
        wide
        kind="secondary"
        label={t('stopWaiting')}
        onPress={() => setAsking(true)}
      />
      <StopSheet booking={asking ? booking : undefined} onClose={() => setAsking(false)} />
    </>
  )
}

/** Giving a seat or a place in line back, before the session. */
export const Cancel = ({ booking }: { booking: MyBooking }) => {
  const now = useNow()
  const { state, session, attendance } = booking
  if (session.state === 'cancelled' || session.startsAt <= now || attendance) return null
  if (state === 'confirmed') return <CancelSeat booking={booking} />
  return state === 'waitlisted' ? <StopWaiting booking={booking} /> : null
}
