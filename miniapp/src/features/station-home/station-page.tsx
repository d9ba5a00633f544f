import { ActionBar, Button, EmptyState, ErrorState, Screen, SkeletonCard, SkeletonRows } from '@/components'
import { useMyStationId, useStation } from '@/features/stations'
import { appTexts, useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { open, useParameters } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { Directory } from './directory/directory'
import { IDS } from './ids'
import { StationHome } from './station-home'

const Missing = () => {
  const t = useTexts(stationPageTexts)
  return (
    <EmptyState
      icon="store"
      title={t('notFound')}
      detail={t('notFoundHelp')}
      action={{ id: IDS.other, label: t('listAll'), onPress: () => void open('resident/stations/index') }}
    />
  )
}

const Call = ({ phone }: { phone: string }) => {
  const t = useTexts(stationPageTexts)
  return (
    <ActionBar>
      <Button id={IDS.call} wide icon="phone" label={t('call', { phone })} onPress={() => callPhone(phone)} />
    </ActionBar>
  )
}

const One = ({ id, title }: { id: string; title: string }) => {
  const { data, error, refetch } = useStation(id)
  return (
    <Screen id="station" title={title} footer={data && <Call phone={data.phone} />}>
      {data ? (
        <StationHome station={data} />
      ) : error?.problem?.reason === 'notFound' ? (
        <Missing />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonRows rows={3} />
        </>
      )}
    </Screen>
  )
}

/** One station: the one asked for, by address or by a poster's code, else mine; the directory while there is none. */
export const StationPage = () => {
  const names = useTexts(appTexts)
  const t = useTexts(stationPageTexts)
  const { id: asked } = useParameters('resident/station/index')
  const mine = useMyStationId()
  const id = asked ?? mine
  if (id !== undefined) return <One id={id} title={id === mine ? names('station') : t('title')} />
  return (
    <Screen id="station" title={t('directory')}>
      <Directory />
    </Screen>
  )
}
