import { giveFeedback, type MyBooking } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Banner, Box, Button, Card, Rating, Section, type Stars, TextArea, toasts, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { call } from '@/server'
import { useBookingChanged } from '../bookings/use-changed'
import { IDS } from '../ids'
import './ticket.css'

const MOST = 300

const useSending = (id: string) => {
  const t = useTexts(ticketTexts)
  const changed = useBookingChanged()
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const send = async (stars: Stars, words: string) => {
    const text = words.trim()
    setBusy(true)
    const told = await call(giveFeedback, {
      params: { id },
      body: { stars, ...(text === '' ? {} : { text }) },
    })
    setBusy(false)
    if (told.outcome === 'done') {
      toasts.show(t('thanks'))
      await changed()
    } else if (told.outcome === 'refused' && told.problem.reason === 'feedbackOver') setOver(true)
    else toasts.show(t('feedbackFailed'))
  }
  return { busy, over, send }
}

const Form = ({ id }: { id: string }) => {
  const t = useTexts(ticketTexts)
  const [stars, setStars] = useState<Stars>()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, over, send } = useSending(id)
  if (over) return <Banner kind="info" title={t('feedbackOver')} />
  const rate = (n: Stars) => {
    setStars(n)
    setMissing(false)
  }
  return (
    <Box className="ticket-lines">
      <Rating
        id={IDS.ticket.stars}
        label={t('stars')}
        stars={stars}
        onRate={rate}
        {...(missing ? { error: t('starsMissing') } : {})}
      />
      <TextArea
        id={IDS.ticket.words}
        label={t('words')}
        help={t('wordsHelp')}
        optional
        maxLength={MOST}
        value={words}
        onChange={setWords}
      />
      <Button
        id={IDS.ticket.send}
        wide
        label={t('sendFeedback')}
        busy={busy}
        onPress={() => (stars ? void send(stars, words) : setMissing(true))}
      />
    </Box>
  )
}

/** How it was, once, by whoever came, after the end. */
export const Feedback = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const now = useNow()
  if (booking.state !== 'attended' || booking.session.endsAt > now) return null
  const { feedback } = booking
  return (
    <Section title={t('feedback')}>
      <Card>
        {feedback ? (
          <Box className="ticket-lines">
            <Words>{t('given', { n: feedback.stars })}</Words>
            {feedback.text && <Words className="ticket-muted">{feedback.text}</Words>}
          </Box>
        ) : (
          <Form id={booking.id} />
        )}
      </Card>
    </Section>
  )
}
