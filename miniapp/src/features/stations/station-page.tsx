import { useState } from 'react'
import { EmptyState, ErrorState, Screen, SkeletonCard, SkeletonRows } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { useParameters } from '@/platform/navigation'
import { useMyStationId, useStation } from './my-station'
import { StationDetail } from './station-detail'
import { StationList } from './station-list'

const One = ({ id, onOther }: { id: string; onOther: () => void }) => {
  const t = useTexts(stationPageTexts)
  const { data, error, refetch } = useStation(id)
  if (data) return <StationDetail station={data} onOther={onOther} />
  if (error?.problem?.reason === 'notFound')
    return (
      <EmptyState
        icon="store"
        title={t('notFound')}
        detail={t('notFoundHelp')}
        action={{ id: 'station-other', label: t('listAll'), onPress: onOther }}
      />
    )
  if (error) return <ErrorState onRetry={() => void refetch()} />
  return (
    <>
      <SkeletonCard />
      <SkeletonRows rows={2} />
    </>
  )
}

/** One station: the one asked for, else mine; the list while there is none. */
export const StationPage = () => {
  const names = useTexts(appTexts)
  const t = useTexts(stationPageTexts)
  const { id: asked } = useParameters('resident/station/index')
  const mine = useMyStationId()
  const [shown, setShown] = useState<string | 'list' | undefined>()
  const id = shown ?? asked ?? mine ?? 'list'
  return (
    <Screen id="station" title={id === mine ? names('station') : t('title')}>
      {id === 'list' ? <StationList onChoose={setShown} /> : <One id={id} onOther={() => setShown('list')} />}
    </Screen>
  )
}
