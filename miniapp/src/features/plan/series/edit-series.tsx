import { useQueryClient } from '@tanstack/react-query'
import { changeSeries, listSeries, type SeriesView } from '@yizhan/shared/activities'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { ActionBar, Button, toasts, Words } from '@/components'
import { useTexts } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { call } from '@/server'
import { IDS } from '../ids'
import { isStale, StaleBar } from '../trouble'
import { EndSheet } from './end-sheet'
import { type SeriesForm, seriesChanges, seriesFormOf } from './series-form'
import { SeriesScreen } from './series-screen'
import { useSeriesForm } from './use-series-form'

interface EditProps {
  series: SeriesView
  station: Station | undefined
  reread: () => Promise<unknown>
}

/** A series that runs: changed, ended. */
export const EditSeries = ({ series, station, reread }: EditProps) => {
  const t = useTexts(seriesTexts)
  const client = useQueryClient()
  const state = useSeriesForm(`series-${series.id}`, seriesFormOf(series))
  const [began, setBegan] = useState(series)
  const [ending, setEnding] = useState(false)
  const settled = async (words: string) => {
    await reread()
    state.forget()
    setEnding(false)
    void client.invalidateQueries({ queryKey: [listSeries.id] })
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
      pictureUrl={series.pictureUrl}
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
