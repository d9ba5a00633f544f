import type { BookingEvent } from '@yizhan/shared/activities'
import { Card, Section, Timeline } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'

const TITLES = {
  booked: 'booked',
  waitlisted: 'waitlisted',
  promoted: 'promoted',
  passed: 'passedOver',
  cancelled: 'cancelled',
  checkedIn: 'checkedIn',
  checkedOut: 'eventCheckedOut',
  noShow: 'noShow',
  pardoned: 'pardoned',
  attendanceCorrected: 'attendanceCorrected',
} as const satisfies Readonly<Record<BookingEvent['what'], string>>

/** What happened to a booking, and who did it where it was neither its owner nor the system. */
export const History = ({ events }: { events: readonly BookingEvent[] | undefined }) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  const now = useNow()
  if (!events || events.length === 0) return null
  const steps = events.map(({ what, at, by, reason, words }, n) => ({
    id: `ticket-event-${n + 1}`,
    state: 'done' as const,
    title: t(TITLES[what]),
    time: momentText(at, now, language),
    detail: [reason && t(reason), words, by && t('by', { sign: by })].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('history')}>
      <Card>
        <Timeline id={IDS.ticket.history} label={t('history')} steps={steps} />
      </Card>
    </Section>
  )
}
