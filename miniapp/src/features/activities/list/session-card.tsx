import type { BookingView, SessionRow } from '@yizhan/shared/activities'
import { Box, Pressable, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { timeText, useTexts } from '@/i18n'
import { activityTexts } from '@/i18n/activities/words'
import { useLanguage } from '@/settings'
import { bookingChip } from '../words/booking-words'
import { Drawing } from '../words/drawing'
import { seatsWords } from '../words/seats-words'
import { sessionPlace, sessionTitle } from '../words/session-words'
import './list.css'

interface SessionCardProps {
  id: string
  session: SessionRow
  /** My booking of it, where I have one. */
  mine: Pick<BookingView, 'state'> | undefined
  onPress: () => void
}

/** A session in a list: when and what, where, whether there are seats, and what I have of it. */
export const SessionCard = ({ id, session, mine, onPress }: SessionCardProps) => {
  const kinds = useTexts(activityTexts)
  const language = useLanguage()
  const now = useNow()
  const seats = seatsWords(session, now, language)
  const { kind, startsAt, endsAt } = session
  const title = sessionTitle(session, language)
  const times = kinds('fromTo', { from: timeText(startsAt), to: timeText(endsAt) })
  return (
    <Pressable id={id} className="session-card" role="link" onPress={onPress}>
      <Drawing kind={kind} className="session-card-drawing" />
      <Box className="session-card-words">
        <Words className="session-card-title">{title}</Words>
        <Words className="session-card-strong">{times}</Words>
        {title !== kinds(kind) && <Words className="activities-muted">{kinds(kind)}</Words>}
        <Words className="activities-muted">{sessionPlace(session)}</Words>
        <Box className="session-card-state">
          {mine && <StatusChip {...bookingChip(mine, language)} />}
          <Words className={`session-card-seats session-card-${seats.tone}`}>{seats.label}</Words>
        </Box>
      </Box>
    </Pressable>
  )
}
