import type { StationNear } from '@yizhan/shared/stations'
import { Box, Icon, Pressable, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { distanceWords, hoursWords, openingWords, useDays, useMyStationId } from '@/features/stations'
import { useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { useLanguage } from '@/settings'
import '../station-home.css'

interface StationRowProps {
  id: string
  station: StationNear
  onPress: () => void
}

/** A station in the list: how far, whether it is open and when, its phone, how to get there. */
export const StationRow = ({ id, station, onPress }: StationRowProps) => {
  const t = useTexts(stationPageTexts)
  const language = useLanguage()
  const { label, note, tone, icon } = openingWords(station.hours, useDays(), useNow(), language)
  const mine = useMyStationId() === station.id
  const where = [
    ...(mine ? [t('mine')] : []),
    station.street.name,
    ...(station.metres === undefined ? [] : [distanceWords(station.metres, language)]),
  ]
  return (
    <Pressable id={id} className="list-row list-row-pressable" role="link" onPress={onPress}>
      <Icon name="store" className="list-row-icon" />
      <Box className="station-row-words">
        <Words className="station-row-name">{station.name}</Words>
        <Words className="station-muted">{where.join(' · ')}</Words>
        <Box className="station-state">
          <StatusChip tone={tone} icon={icon} label={label} />
          {note !== '' && <Words className="station-muted">{note}</Words>}
        </Box>
        {hoursWords(station.hours, language).map(({ days, times }) => (
          <Box key={days} className="station-hours">
            <Words className="station-muted">{days}</Words>
            <Words className="station-times">{times}</Words>
          </Box>
        ))}
        <Words className="station-muted">{t('phone', { phone: station.phone })}</Words>
        {station.way && <Words className="station-muted">{station.way[language]}</Words>}
      </Box>
      <Icon name="chevron-right" className="list-row-more" />
    </Pressable>
  )
}
