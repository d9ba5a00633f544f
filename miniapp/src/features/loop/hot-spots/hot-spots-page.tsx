import { type HotSpot, listHotSpots } from '@yizhan/shared/activities'
import { getStation } from '@yizhan/shared/stations'
import { useMemo } from 'react'
import { EmptyState, ErrorState, Screen, SkeletonCard, Words } from '@/components'
import { originText } from '@/features/plan'
import { ForPost, OfStation } from '@/features/posts'
import { useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { hotSpotTexts } from '@/i18n/loop'
import { type Mark, PlaceMap } from '@/platform/map'
import { addressOf, open, stopRefresh, usePullDownRefresh } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { SpotCard } from './spot-card'
import '../loop.css'

/** Circles as wide as a hot spot reaches: the station’s pin may stand on one, and covers none. */
const marksOf = (spots: readonly HotSpot[], radius: number): Mark[] =>
  spots.map(({ centre, open }, n) => ({
    id: String(n),
    place: centre,
    tone: open > 0 ? 'open' : 'solved',
    radius,
  }))

interface FoundProps {
  stationId: string
  items: readonly HotSpot[]
  metres: number
}

const SpotsMap = ({ stationId, items, metres }: FoundProps) => {
  const t = useTexts(hotSpotTexts)
  const station = useAnswer(getStation, { params: { id: stationId } }, { staleTime: 600_000 }).data
  const marks = useMemo(() => marksOf(items, metres), [items, metres])
  const centre = items[0]?.centre ?? station?.place ?? { lat: 0, lng: 0 }
  const ground = useGround(centre)
  return (
    <PlaceMap
      id={IDS.map}
      label={t('map')}
      zoom={{ nearer: t('nearer'), farther: t('farther') }}
      centre={centre}
      marks={marks}
      {...(station ? { place: station.place } : {})}
      {...ground}
    />
  )
}

const Spots = ({ stationId }: { stationId: string }) => {
  const t = useTexts(hotSpotTexts)
  const { data, error, refetch } = useAnswer(listHotSpots, { params: { id: stationId } })
  usePullDownRefresh(() => void refetch().finally(stopRefresh))
  if (!data)
    return error ? (
      <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
    ) : (
      <SkeletonCard />
    )
  const { items, metres, days } = data
  if (items.length === 0) return <EmptyState icon="circle-check" title={t('none')} detail={t('noneHelp')} />
  const propose = (spot: HotSpot) =>
    void open('desk/session/index', { station: stationId, origin: originText(spot) })
  return (
    <>
      <Words className="loop-muted">{t('lead', { days, metres })}</Words>
      <SpotsMap stationId={stationId} items={items} metres={metres} />
      {items.map((spot, n) => (
        <SpotCard
          key={`${spot.category}-${spot.caseIds[0]}`}
          n={n + 1}
          spot={spot}
          onPropose={() => propose(spot)}
        />
      ))}
    </>
  )
}

/** 问题集中点: where cases of one kind gather, and what may be held there. */
export const HotSpotsPage = () => {
  const t = useTexts(hotSpotTexts)
  return (
    <ForPost title={t('title')} permission="planActivities" here={addressOf('desk/hot-spots/index')}>
      {(person) => (
        <Screen id="hot-spots" title={t('title')}>
          <OfStation person={person} permission="planActivities">
            {(stationId) => <Spots key={stationId} stationId={stationId} />}
          </OfStation>
        </Screen>
      )}
    </ForPost>
  )
}
