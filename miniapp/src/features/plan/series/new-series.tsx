import { useQueryClient } from '@tanstack/react-query'
import { createSeries, listSeries } from '@yizhan/shared/activities'
import { dayOf, newId, toInstant } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { ActionBar, Button, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { replace } from '@/platform/navigation'
import { call } from '@/server'
import { newContent } from '../content/content-form'
import { IDS } from '../ids'
import { newSeriesForm, type SeriesForm } from './series-form'
import { SeriesScreen } from './series-screen'
import { useSeriesForm } from './use-series-form'

const KIND = 'volunteerDay'

/** A series that is not there yet. */
export const NewSeries = ({ station }: { station: Station }) => {
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
