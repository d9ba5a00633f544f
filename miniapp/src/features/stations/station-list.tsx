import type { Place } from '@yizhan/shared/kernel'
import { listStations, type StationNear } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Banner, Button, Card, ErrorState, ListRow, Section, SkeletonRows, StatusChip } from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { locate } from '@/platform/location'
import { useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { distanceWords, openingWords } from './station-words'

type Finding = { state: 'idle' | 'busy' | 'refused' | 'unavailable'; place?: Place }

/** Five decimals are about a metre. */
const placeWords = ({ lat, lng }: Place) => `${lat.toFixed(5)},${lng.toFixed(5)}`

const StationRow = ({ id, station, onPress }: { id: string; station: StationNear; onPress: () => void }) => {
  const language = useLanguage()
  const { label, tone, icon } = openingWords(station.hours, useNow(), language)
  const distance = station.metres === undefined ? [] : [distanceWords(station.metres, language)]
  return (
    <ListRow
      id={id}
      icon="store"
      title={station.name}
      detail={[station.street.name, ...distance].join(' · ')}
      end={<StatusChip tone={tone} icon={icon} label={label} />}
      role="link"
      onPress={onPress}
    />
  )
}

/** Stations by street; from the nearest outwards once the person asks to be found. */
export const StationList = ({ onChoose }: { onChoose: (id: string) => void }) => {
  const t = useTexts(stationPageTexts)
  const common = useTexts(commonTexts)
  const [finding, setFinding] = useState<Finding>({ state: 'idle' })
  const near = finding.place && placeWords(finding.place)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listStations, { near })
  useReachBottom(more)

  const find = async () => {
    setFinding({ state: 'busy' })
    const found = await locate()
    setFinding(found.outcome === 'found' ? { state: 'idle', place: found.place } : { state: found.outcome })
  }

  return (
    <Section title={near ? t('list') : t('listAll')}>
      {!near && (
        <Button
          id={IDS.near}
          kind="secondary"
          icon="locate-fixed"
          label={t('near')}
          busy={finding.state === 'busy'}
          onPress={() => void find()}
        />
      )}
      {finding.state === 'refused' && <Banner kind="info" title={t('nearRefused')} />}
      {finding.state === 'unavailable' && <Banner kind="info" title={t('nearUnavailable')} />}
      {waiting && <SkeletonRows />}
      {error && items.length === 0 && <ErrorState onRetry={() => void refresh()} />}
      {items.length > 0 && (
        <Card padding="flush">
          {items.map((station, index) => (
            <StationRow
              key={station.id}
              id={IDS.row(index + 1)}
              station={station}
              onPress={() => onChoose(station.id)}
            />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button id={IDS.more} kind="quiet" label={common('more')} busy={loadingMore} onPress={more} />
      )}
    </Section>
  )
}
