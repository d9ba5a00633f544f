import type { Station } from '@yizhan/shared/stations'
import { Box, Button, Card, Section, StatusChip, toasts, Words } from '@/components'
import { useNow } from '@/features/cases'
import {
  chooseStation,
  communityName,
  hoursWords,
  openingWords,
  useDays,
  useGround,
  useMyStationId,
} from '@/features/stations'
import { useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { directions } from '@/platform/directions'
import { PlaceMap } from '@/platform/map'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { CasesPart } from './parts/cases-part'
import { FrontsPart } from './parts/fronts-part'
import { MembersPart, OnDutyPart, PartnersPart, ServicesPart } from './parts/people-part'
import { SessionsPart } from './parts/sessions-part'
import { StaffPart } from './parts/staff-part'
import './station-home.css'

interface StationPart {
  station: Station
}

const Head = ({ station }: StationPart) => {
  const t = useTexts(stationPageTexts)
  const mine = useMyStationId() === station.id
  const opening = openingWords(station.hours, useDays(), useNow(), useLanguage())
  const choose = () => {
    chooseStation(station)
    toasts.show(t('chosen'))
  }
  return (
    <Card>
      <Box className="station-head">
        <Words className="station-name" role="heading">
          {station.name}
        </Words>
        <Words className="station-muted">
          {`${station.street.name} · ${communityName(station.community.name)}`}
        </Words>
        <Box className="station-state">
          <StatusChip tone={opening.tone} icon={opening.icon} label={opening.label} />
          <Words className="station-muted">{opening.note}</Words>
        </Box>
        {!mine && <Button id={IDS.choose} kind="secondary" label={t('choose')} onPress={choose} />}
      </Box>
    </Card>
  )
}

const Hours = ({ station }: StationPart) => {
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

const Where = ({ station }: StationPart) => {
  const t = useTexts(stationPageTexts)
  const language = useLanguage()
  const { place, name, way } = station
  return (
    <Section title={t('where')}>
      <PlaceMap
        id={IDS.map}
        label={t('mapOne', { station: name })}
        place={place}
        centre={place}
        {...useGround(place)}
      />
      {way && <Words className="station-text">{way[language]}</Words>}
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

/** Everything about one station; each part stands by itself. */
export const StationHome = ({ station }: StationPart) => {
  const t = useTexts(stationPageTexts)
  return (
    <>
      <Head station={station} />
      <SessionsPart station={station} />
      <CasesPart station={station} />
      <Hours station={station} />
      <Where station={station} />
      <ServicesPart station={station} />
      <MembersPart station={station} />
      <OnDutyPart station={station} />
      <PartnersPart station={station} />
      <FrontsPart station={station} />
      <StaffPart station={station} />
      <Button
        id={IDS.other}
        wide
        kind="quiet"
        label={t('other')}
        onPress={() => void open('resident/stations/index')}
      />
    </>
  )
}
