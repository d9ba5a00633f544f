import { listSeries, type SeriesView } from '@yizhan/shared/activities'
import { instantAt } from '@yizhan/shared/kernel'
import { useCallback } from 'react'
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Section,
  SkeletonRows,
  StatusChip,
} from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, dayText, useTexts } from '@/i18n'
import { yearTexts } from '@/i18n/plan'
import { open, useDidShow } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { ruleText } from '../series/rule-words'

/** As many of its next days are named. */
const NAMED = 3
const NOON = 720

const SeriesRow = ({ series }: { series: SeriesView }) => {
  const t = useTexts(yearTexts)
  const language = useLanguage()
  const now = useNow()
  const { id, content, rule, nextDays, state } = series
  const days = nextDays
    .slice(0, NAMED)
    .map((day) => dayText(instantAt(day, NOON), now, language))
    .join(language === 'zh' ? '、' : ', ')
  const next = days === '' ? t('nextNone') : t('next', { days })
  return (
    <ListRow
      id={IDS.year.series(id)}
      title={content.title}
      detail={[ruleText(rule, language), state === 'running' ? next : undefined].filter(Boolean).join(' · ')}
      end={
        <StatusChip
          tone={state === 'running' ? 'done' : 'neutral'}
          label={t(state === 'running' ? 'running' : 'ended')}
        />
      }
      role="link"
      onPress={() => void open('desk/series/index', { id, station: series.stationId })}
    />
  )
}

/** The year plan of a station: what comes again and again. */
export const SeriesList = ({ stationId }: { stationId: string }) => {
  const t = useTexts(yearTexts)
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listSeries, {
    station: stationId,
  })
  useDidShow(useCallback(() => void refresh(), [refresh]))
  const make = () => void open('desk/series/index', { station: stationId })
  return (
    <Section title={t('series')} action={{ id: IDS.year.newSeries, label: t('newSeries'), onPress: make }}>
      {waiting && <SkeletonRows rows={4} />}
      {error && items.length === 0 && (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
      )}
      {!waiting && !error && items.length === 0 && (
        <EmptyState icon="calendar-days" title={t('noSeries')} detail={t('noSeriesHelp')} />
      )}
      {items.length > 0 && (
        <Card padding="flush">
          {items.map((series) => (
            <SeriesRow key={series.id} series={series} />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button
          id={IDS.year.moreSeries}
          kind="quiet"
          wide
          label={common('more')}
          busy={loadingMore}
          onPress={more}
        />
      )}
    </Section>
  )
}
