import type { MyBooking } from '@yizhan/shared/activities'
import { ActionBar, Box, Button, Card, Icon, Words } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { checkInTexts } from '@/i18n/activities/check-in'
import { replace } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'
import './check-in.css'

/** That it worked, and what is next. */
export const Done = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(checkInTexts)
  const language = useLanguage()
  const { attendance, session, seats, quota } = booking
  const time = timeText(attendance?.checkedInAt ?? session.startsAt)
  return (
    <Card>
      <Box id={IDS.checkIn.done} className="check-in-done" role="status" live="assertive">
        <Box className="check-in-mark">
          <Icon name="check" />
        </Box>
        <Words className="check-in-title" role="heading">
          {t('done')}
        </Words>
        <Words className="check-in-strong">
          {t('doneAt', { time, title: sessionTitle(session, language) })}
        </Words>
        {seats > 1 && <Words className="check-in-muted">{t('doneSeats', { n: seats })}</Words>}
        <Words className="check-in-muted">
          {t(quota === 'volunteers' ? 'doneVolunteer' : 'doneResident')}
        </Words>
      </Box>
    </Card>
  )
}

export const ToTicket = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(checkInTexts)
  return (
    <ActionBar>
      <Button
        id={IDS.checkIn.toTicket}
        wide
        label={t('toTicket')}
        onPress={() => void replace('resident/ticket/index', { id: booking.id })}
      />
    </ActionBar>
  )
}
