import { useQueryClient } from '@tanstack/react-query'
import { changeSeries, createSeries, listSeries, type SeriesView } from '@yizhan/shared/activities'
import { dayOf, newId, toInstant } from '@yizhan/shared/kernel'
import type { Person } from '@yizhan/shared/people'
import { getStation, type Station } from '@yizhan/shared/stations'
import { type ReactNode, useEffect, useState } from 'react'
import {
  ActionBar,
  Box,
  Button,
  EmptyState,
  ErrorState,
  Screen,
  Sheet,
  SkeletonCard,
  TroubleTold,
  toasts,
  Words,
} from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts, seriesTexts } from '@/i18n/plan'
import { addressOf, replace, useParameters } from '@/platform/navigation'
import { call, useAnswer, usePages, useSending } from '@/server'
import { useLanguage } from '@/settings'
import { newContent } from '../content/content-form'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { FormTrouble, isStale, Restored, StaleBar } from '../trouble'
import { ChooseStation } from '../year/choose-station'
import { usePlannedStation } from '../year/use-planned-station'
import { ruleText } from './rule-words'
import { newSeriesForm, type SeriesForm, seriesChanges, seriesFormOf } from './series-form'
import { SeriesParts } from './series-parts'
import { isBesideSeriesField, useSeriesForm } from './use-series-form'
import '../plan.css'

const KIND = 'volunteerDay'

/** The form under its title, with what stands above it. */
const SeriesScreen = ({
  title,
  state,
  station,
  footer,
  head,
  foot,
}: {
  title: string
  state: ReturnType<typeof useSeriesForm>
  station: Station | undefined
  footer: ReactNode
  head?: ReactNode
  foot?: ReactNode
}) => (
  <Screen id={IDS.series.page} title={title} footer={footer}>
    {state.restored && <Restored onStartOver={state.forget} />}
    <FormTrouble
      trouble={state.sending.trouble}
      amiss={state.amiss}
      tries={state.tries}
      shown={isBesideSeriesField}
    />
    {head}
    <SeriesParts state={state} station={station} />
    {foot}
  </Screen>
)

const NewSeries = ({ station }: { station: Station }) => {
  const t = useTexts(seriesTexts)
  const client = useQueryClient()
  const [begin] = useState<SeriesForm>(() =>
    newSeriesForm(newContent(KIND, station), dayOf(toInstant(Date.now()))),
  )
  const [id] = useState(newId)
  const state = useSeriesForm(`series-new-${station.id}`, begin)
  const make = async () => {
    const plan = state.read()
    if (!plan) return
    const body = { ...plan, id, stationId: station.id }
    const told = await state.sending.send(() => call(createSeries, { body }))
    if (told.outcome !== 'done') return
    state.forget()
    toasts.show(t('created'))
    void client.invalidateQueries({ queryKey: [listSeries.id] })
    void replace('desk/plan/index', { station: station.id })
  }
  return (
    <SeriesScreen
      title={t('newTitle')}
      state={state}
      station={station}
      footer={
        <ActionBar>
          <Button
            id={IDS.series.save}
            wide
            label={t('create')}
            busy={state.sending.busy}
            onPress={() => void make()}
          />
        </ActionBar>
      }
    />
  )
}

interface EditProps {
  series: SeriesView
  station: Station | undefined
  reread: () => Promise<void>
}

/** No more sessions of it: asked once, naming it. */
const EndSheet = ({
  series,
  onClose,
  onEnded,
}: {
  series: SeriesView
  onClose: () => void
  onEnded: () => void
}) => {
  const t = useTexts(seriesTexts)
  const { busy, trouble, send } = useSending()
  const end = async () => {
    const body = { expectedVersion: series.version, end: true }
    const told = await send(() => call(changeSeries, { params: { id: series.id }, body }))
    if (told.outcome === 'done') onEnded()
  }
  return (
    <Sheet
      id={IDS.series.endSheet}
      open
      title={t('endTitle', { title: series.content.title })}
      onClose={onClose}
      actions={
        <Button
          id={IDS.series.endSend}
          wide
          kind="danger"
          label={t('endSend')}
          busy={busy}
          onPress={() => void end()}
        />
      }
    >
      <TroubleTold id={`${IDS.series.endSheet}-trouble`} trouble={trouble} />
      <Words>{t('endHelp')}</Words>
    </Sheet>
  )
}

const EditSeries = ({ series, station, reread }: EditProps) => {
  const t = useTexts(seriesTexts)
  const state = useSeriesForm(`series-${series.id}`, seriesFormOf(series))
  const [began, setBegan] = useState(series)
  const [ending, setEnding] = useState(false)
  const settled = async (words: string) => {
    await reread()
    state.forget()
    setEnding(false)
    toasts.show(words)
  }
  const save = async () => {
    const plan = state.read()
    if (!plan) return
    const body = { ...seriesChanges(state.changed ? began : series, plan), expectedVersion: series.version }
    const told = await state.sending.send(() => call(changeSeries, { params: { id: series.id }, body }))
    if (told.outcome === 'done') await settled(t('saved'))
    else if (told.outcome === 'refused' && told.problem.reason === 'changedMeanwhile') await reread()
  }
  const change = (next: SeriesForm) => {
    if (!state.changed) setBegan(series)
    state.change(next)
  }
  const footer = isStale(state.sending.trouble) ? (
    <StaleBar busy={state.sending.busy} onMine={() => void save()} onTheirs={state.forget} />
  ) : (
    state.changed && (
      <ActionBar>
        <Button
          id={IDS.series.save}
          wide
          label={t('save')}
          busy={state.sending.busy}
          onPress={() => void save()}
        />
      </ActionBar>
    )
  )
  return (
    <SeriesScreen
      title={t('editTitle')}
      state={{ ...state, change }}
      station={station}
      footer={footer}
      head={<Words className="plan-muted">{t('changeHelp')}</Words>}
      foot={
        <>
          <Button
            id={IDS.series.end}
            wide
            kind="quiet"
            icon="circle-x"
            label={t('end')}
            onPress={() => setEnding(true)}
          />
          {ending && (
            <EndSheet
              series={series}
              onClose={() => setEnding(false)}
              onEnded={() => void settled(t('ended'))}
            />
          )}
        </>
      }
    />
  )
}

const useStationOf = (id: string | undefined) =>
  useAnswer(getStation, { params: { id: id ?? '' } }, { enabled: id !== undefined, staleTime: 600_000 })

const Waiting = ({ error, onRetry }: { error: boolean; onRetry: () => void }) => {
  const t = useTexts(seriesTexts)
  return (
    <Screen id={IDS.series.page} title={t('editTitle')}>
      {error ? <ErrorState onRetry={onRetry} /> : <SkeletonCard />}
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

/** There is no reading of one series: it is found in the list of its station. */
const KnownSeries = ({ id, stationId }: { id: string; stationId: string }) => {
  const t = useTexts(seriesTexts)
  const plan = useTexts(planFormTexts)
  const list = usePages(listSeries, { station: stationId })
  const series = list.items.find((one) => one.id === id)
  const station = useStationOf(series?.stationId).data
  const { hasMore, loadingMore, error, more } = list
  const missing = series === undefined
  useEffect(() => {
    if (missing && hasMore && !loadingMore && !error) more()
  }, [missing, hasMore, loadingMore, error, more])
  if (series)
    return series.state === 'ended' ? (
      <EndedSeries series={series} />
    ) : (
      <EditSeries key={id} series={series} station={station} reread={list.refresh} />
    )
  if (list.waiting || hasMore || error)
    return <Waiting error={error !== null} onRetry={() => void list.refresh()} />
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

const NewHere = ({ stationId }: { stationId: string }) => {
  const { data, error, refetch } = useStationOf(stationId)
  return data ? (
    <NewSeries key={stationId} station={data} />
  ) : (
    <Waiting error={error !== null} onRetry={() => void refetch()} />
  )
}

const Planned = ({ person }: { person: Person }) => {
  const t = useTexts(seriesTexts)
  const { id, station } = useParameters('desk/series/index')
  const { stationId, choose } = usePlannedStation(person, station)
  if (stationId === undefined)
    return (
      <Screen id={IDS.series.page} title={t('newTitle')}>
        <ChooseStation person={person} onChoose={choose} />
      </Screen>
    )
  return id === undefined ? <NewHere stationId={stationId} /> : <KnownSeries id={id} stationId={stationId} />
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
