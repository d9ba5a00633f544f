import type { Station } from '@yizhan/shared/stations'
import { Box, Button, Card, ListRow, Section, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { directions } from '@/platform/directions'
import { PlaceMap } from '@/platform/map'
import { open } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { chooseStation, useMyStationId } from './my-station'
import { hoursWords, openingWords } from './station-words'
import { useGround } from './use-ground'
import './station-card.css'

const Head = ({ station }: { station: Station }) => {
  const t = useTexts(stationPageTexts)
  const opening = openingWords(station.hours, useNow(), useLanguage())
  return (
    <Card>
      <Box className="station-head">
        <Words className="station-name" role="heading">
          {station.name}
        </Words>
        <Words className="station-muted">{`${station.street.name} · ${station.community.name}`}</Words>
        <Box className="station-state">
          <StatusChip tone={opening.tone} icon={opening.icon} label={opening.label} />
          <Words className="station-muted">{opening.note}</Words>
        </Box>
        <Words className="station-muted">{t('services')}</Words>
      </Box>
    </Card>
  )
}

const Hours = ({ station }: { station: Station }) => {
  const t = useTexts(stationPageTexts)
  const lines = hoursWords(station.hours, useLanguage())
  return (
    <Section title={t('hours')}>
      <Card>
        <Box className="station-lines">
          {lines.map(({ days, times }) => (
            <Box key={days} className="station-line">
              <Words>{days}</Words>
              <Words>{times}</Words>
            </Box>
          ))}
          <Words className="station-muted">{t('hoursHelp')}</Words>
        </Box>
      </Card>
    </Section>
  )
}

const Where = ({ station }: { station: Station }) => {
  const t = useTexts(stationPageTexts)
  const { place, name } = station
  return (
    <Section title={t('where')}>
      <PlaceMap
        id={IDS.map}
        label={t('map', { station: name })}
        place={place}
        centre={place}
        {...useGround(place)}
      />
      {directions.available && (
        <Button
          id={IDS.way}
          kind="secondary"
          icon="map-pin"
          label={t('way')}
          onPress={() => directions.open({ place, name })}
        />
      )}
    </Section>
  )
}

const placeOf = ({ place: { lat, lng } }: Station) => ({ lat: String(lat), lng: String(lng) })

/** Everything about one station. */
export const StationDetail = ({ station, onOther }: { station: Station; onOther: () => void }) => {
  const t = useTexts(stationPageTexts)
  const mine = useMyStationId() === station.id
  return (
    <>
      <Head station={station} />
      <Box className="station-actions">
        <Button
          id={IDS.call}
          wide
          icon="phone"
          label={t('call', { phone: station.phone })}
          onPress={() => callPhone(station.phone)}
        />
        {!mine && (
          <Button
            id={IDS.choose}
            wide
            kind="secondary"
            label={t('choose')}
            onPress={() => chooseStation(station)}
          />
        )}
      </Box>
      <Hours station={station} />
      <Where station={station} />
      <Card padding="flush">
        <ListRow
          id={IDS.nearby}
          icon="map-pin"
          title={t('nearby')}
          role="link"
          onPress={() => void open('resident/nearby/index', placeOf(station))}
        />
      </Card>
      <Button id={IDS.other} wide kind="quiet" label={t('other')} onPress={onOther} />
    </>
  )
}
