import type { SessionView } from '@yizhan/shared/activities'
import { Box, Button, Card, ListRow, Section, toasts } from '@/components'
import { useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { addToCalendar } from '@/platform/calendar'
import { directions } from '@/platform/directions'
import { PlaceMap } from '@/platform/map'
import { addressOf, open } from '@/platform/navigation'
import { useShare } from '@/platform/share'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'
import './session.css'

/** Where it is, and the way there. */
export const Where = ({ session: { venue, station } }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const { place, name } = venue
  return (
    <Section title={t('map')}>
      <PlaceMap
        id={IDS.session.map}
        label={t('mapOf', { place: name })}
        place={place}
        centre={place}
        {...useGround(place)}
      />
      {directions.available && (
        <Button
          id={IDS.session.way}
          kind="secondary"
          icon="map-pin"
          label={t('way')}
          onPress={() => directions.open({ place, name })}
        />
      )}
      <Card padding="flush">
        <ListRow
          id={IDS.session.station}
          icon="store"
          title={station.name}
          detail={t('station')}
          role="link"
          onPress={() => void open('resident/station/index', { id: station.id })}
        />
      </Card>
    </Section>
  )
}

const ALARM = 120

const SAID = {
  added: 'calendarAdded',
  opened: 'calendarOpened',
  refused: 'calendarRefused',
  failed: 'calendarFailed',
} as const

const SHARED = { copied: 'shareCopied', failed: 'shareFailed' } as const

/** Into one’s own calendar, and on to others. */
export const Ways = ({ session }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const title = sessionTitle(session, useLanguage())
  const share = useShare({ title, address: addressOf('resident/session/index', { id: session.id }) })
  const remind = async () => {
    const { startsAt, endsAt, venue } = session
    const file = `/api/sessions/${encodeURIComponent(session.id)}/calendar.ics`
    const how = await addToCalendar({ title, startsAt, endsAt, location: venue.name, alarm: ALARM, file })
    if (how !== 'cancelled') toasts.show(t(SAID[how]))
  }
  const pass = async () => {
    const how = await share?.()
    if (how === 'copied' || how === 'failed') toasts.show(t(SHARED[how]))
  }
  const over = session.state === 'ended' || session.state === 'cancelled'
  return (
    <Box className="session-ways">
      {!over && (
        <Button
          id={IDS.session.calendar}
          kind="secondary"
          icon="calendar-days"
          label={t('calendar')}
          onPress={() => void remind()}
        />
      )}
      {share && (
        <Button
          id={IDS.session.share}
          kind="secondary"
          icon="send"
          label={t('share')}
          onPress={() => void pass()}
        />
      )}
    </Box>
  )
}
