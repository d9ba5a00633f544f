import { listStationDuties } from '@yizhan/shared/activities'
import { Button, EmptyState, ErrorState, Screen, SkeletonCard, Words } from '@/components'
import { ForPost, OfStation } from '@/features/posts'
import { commonTexts, useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { addressOf, stopRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { IDS } from '../ids'
import { DutiesAtDesk } from './duties-at-desk'
import '../talks.css'

const Owed = ({ stationId }: { stationId: string }) => {
  const t = useTexts(talkDeskTexts)
  const common = useTexts(commonTexts)
  const list = usePages(listStationDuties, {}, { params: { id: stationId } })
  useReachBottom(list.more)
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(stopRefresh))
  if (list.waiting) return <SkeletonCard />
  if (list.error && list.items.length === 0)
    return <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
  if (list.items.length === 0)
    return <EmptyState icon="circle-check" title={t('stationNone')} detail={t('stationNoneHelp')} />
  return (
    <>
      <Words className="talks-muted">{t('stationLead')}</Words>
      <DutiesAtDesk duties={list.items} />
      {list.hasMore && (
        <Button
          id={IDS.desk.more}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
    </>
  )
}

/** 履职清单: what a station owes out of its talks. */
export const StationDutiesPage = () => {
  const t = useTexts(talkDeskTexts)
  return (
    <ForPost title={t('stationTitle')} permission="doDuties" here={addressOf('desk/station-duties/index')}>
      {(person) => (
        <Screen id="station-duties" title={t('stationTitle')}>
          <OfStation person={person} permission="doDuties">
            {(stationId) => <Owed key={stationId} stationId={stationId} />}
          </OfStation>
        </Screen>
      )}
    </ForPost>
  )
}
