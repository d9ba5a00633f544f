import { type Permission, reaches, scopeOf } from '@yizhan/shared/people'
import type { Station } from '@yizhan/shared/stations'
import { Button, Card, ListRow, Section, Words } from '@/components'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'
import { usePoster } from './use-poster'

const Poster = ({ station }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const { busy, fetch } = usePoster(station)
  return (
    <>
      <Button
        id={IDS.poster}
        wide
        kind="secondary"
        icon="image"
        label={t('poster')}
        busy={busy}
        onPress={() => void fetch()}
      />
      <Words className="station-muted">{t('posterHelp')}</Words>
    </>
  )
}

/** What those who keep a station do from its page. */
export const StaffPart = ({ station }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const person = useSession()?.person
  if (!person) return null
  const of = { stationId: station.id, squadId: station.squadId, people: [] }
  const may = (permission: Permission) =>
    reaches(scopeOf(person.role, permission), { ...person, personId: person.id }, of)
  const [roster, poster] = [may('readRoster'), may('planActivities')]
  if (!roster && !poster) return null
  return (
    <Section title={t('staff')}>
      {roster && (
        <Card padding="flush">
          <ListRow
            id={IDS.roster}
            icon="calendar-days"
            title={t('roster')}
            detail={t('rosterHelp')}
            role="link"
            onPress={() => void open('desk/roster/index', { station: station.id })}
          />
        </Card>
      )}
      {poster && <Poster station={station} />}
    </Section>
  )
}
