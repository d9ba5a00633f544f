import type { Station } from '@yizhan/shared/stations'
import type { ReactNode } from 'react'
import { Screen } from '@/components'
import { IDS } from '../ids'
import { FormTrouble, Restored } from '../trouble'
import { SeriesParts } from './series-parts'
import { isBesideSeriesField, type useSeriesForm } from './use-series-form'

/** The form under its title, with what stands above it. */
export const SeriesScreen = ({
  title,
  state,
  station,
  pictureUrl,
  footer,
  head,
  foot,
}: {
  title: string
  state: ReturnType<typeof useSeriesForm>
  station: Station | undefined
  /** Of the picture that it has. */
  pictureUrl?: string | undefined
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
    <SeriesParts state={state} station={station} pictureUrl={pictureUrl} />
    {foot}
  </Screen>
)
