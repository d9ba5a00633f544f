import { Card, ListRow, Section } from '@/components'
import { MyBookingsEntry } from '@/features/activities'
import { showFollowed } from '@/features/cases'
import { useMyStation } from '@/features/stations'
import { VolunteerEntries } from '@/features/volunteers'
import { useTexts } from '@/i18n'
import { meTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'
import { useUnread } from '../notices/use-unread'

/** What belongs to this person: news, followed cases, their station. */
export const Mine = () => {
  const t = useTexts(meTexts)
  const role = useSession()?.person.role
  const signedIn = role !== undefined
  const unread = useUnread()
  const station = useMyStation()
  return (
    <Section title={t('mine')}>
      <Card padding="flush">
        {signedIn && (
          <ListRow
            id={IDS.me.notices}
            icon="bell"
            title={t('notices')}
            value={unread > 0 ? t('unread', { n: unread }) : t('noUnread')}
            role="link"
            onPress={() => void open('resident/notices/index')}
          />
        )}
        {signedIn && role !== 'guest' && (
          <ListRow id={IDS.me.followed} icon="eye" title={t('followed')} role="link" onPress={showFollowed} />
        )}
        {signedIn && (
          <ListRow
            id={IDS.me.places}
            icon="map-pin"
            title={t('places')}
            role="link"
            onPress={() => void open('resident/places/index')}
          />
        )}
        <MyBookingsEntry />
        <VolunteerEntries />
        <ListRow
          id={IDS.me.track}
          icon="search"
          title={t('track')}
          role="link"
          onPress={() => void open('resident/track/index')}
        />
        <ListRow
          id={IDS.me.station}
          icon="store"
          title={t('station')}
          value={station?.sign ?? t('stationNone')}
          role="link"
          onPress={() => void open('resident/station/index')}
        />
      </Card>
    </Section>
  )
}
