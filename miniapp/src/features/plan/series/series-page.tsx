import { getSeries, type SeriesView } from '@yizhan/shared/activities'
import type { Person } from '@yizhan/shared/people'
import { getStation } from '@yizhan/shared/stations'
import { Box, EmptyState, ErrorState, Screen, SkeletonCard, Words } from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts, seriesTexts } from '@/i18n/plan'
import { addressOf, replace, useParameters } from '@/platform/navigation'
import { type NoAnswer, useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { ChooseStation } from '../year/choose-station'
import { usePlannedStation } from '../year/use-planned-station'
import { EditSeries } from './edit-series'
import { NewSeries } from './new-series'
import { ruleText } from './rule-words'
import '../plan.css'

const useStationOf = (id: string | undefined) =>
  useAnswer(getStation, { params: { id: id ?? '' } }, { enabled: id !== undefined, staleTime: 600_000 })

const Waiting = ({ error, onRetry }: { error: NoAnswer | null; onRetry: () => void }) => {
  const t = useTexts(seriesTexts)
  return (
    <Screen id={IDS.series.page} title={t('editTitle')}>
      {error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={onRetry} />
      ) : (
        <SkeletonCard />
      )}
    </Screen>
  )
}

/** A series that has ended tells only what it was. */
const EndedSeries = ({ series }: { series: SeriesView }) => {
  const t = useTexts(seriesTexts)
  const language = useLanguage()
  return (
    <Screen id={IDS.series.page} title={t('editTitle')}>
      <Box className="plan-column">
        <Words className="plan-strong">{series.content.title}</Words>
        <Words>{ruleText(series.rule, language)}</Words>
        <Words className="plan-muted">{t('isEnded')}</Words>
      </Box>
    </Screen>
  )
}

const Gone = () => {
  const t = useTexts(seriesTexts)
  const plan = useTexts(planFormTexts)
  return (
    <Screen id={IDS.series.page} title={t('editTitle')}>
      <EmptyState
        icon="eye-off"
        title={t('gone')}
        detail={t('goneHelp')}
        action={{
          id: 'series-to-plan',
          label: plan('toPlan'),
          onPress: () => void replace('desk/plan/index'),
        }}
      />
    </Screen>
  )
}

const KnownSeries = ({ id }: { id: string }) => {
  const { data: series, error, refetch } = useAnswer(getSeries, { params: { id } }, { staleTime: 0 })
  const station = useStationOf(series?.stationId).data
  if (!series) {
    const missing = error?.problem && error.problem.status < 500
    return missing ? <Gone /> : <Waiting error={error} onRetry={() => void refetch()} />
  }
  if (series.state === 'ended') return <EndedSeries series={series} />
  return <EditSeries key={id} series={series} station={station} reread={refetch} />
}

const NewHere = ({ stationId }: { stationId: string }) => {
  const { data, error, refetch } = useStationOf(stationId)
  return data ? (
    <NewSeries key={stationId} station={data} />
  ) : (
    <Waiting error={error} onRetry={() => void refetch()} />
  )
}

const Planned = ({ person }: { person: Person }) => {
  const t = useTexts(seriesTexts)
  const { id, station } = useParameters('desk/series/index')
  const { stationId, choose } = usePlannedStation(person, station)
  if (id !== undefined) return <KnownSeries id={id} />
  if (stationId === undefined)
    return (
      <Screen id={IDS.series.page} title={t('newTitle')}>
        <ChooseStation person={person} onChoose={choose} />
      </Screen>
    )
  return <NewHere stationId={stationId} />
}

/** One series: new, or one that runs. */
export const SeriesPage = () => {
  const { id, station } = useParameters('desk/series/index')
  return (
    <PostOnly permission="planActivities" here={addressOf('desk/series/index', { id, station })}>
      {(person) => <Planned person={person} />}
    </PostOnly>
  )
}
