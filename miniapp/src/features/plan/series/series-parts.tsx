import type { Station } from '@yizhan/shared/stations'
import { Box } from '@/components'
import { PicturePart } from '../content/picture-part'
import { WhatPart } from '../content/what-part'
import { WherePart } from '../content/where-part'
import { WhoPart } from '../content/who-part'
import { EachPart } from './each-part'
import { PreviewPart } from './preview-part'
import { RulePart } from './rule-part'
import type { SeriesForm } from './series-form'
import type { useSeriesForm } from './use-series-form'

interface SeriesPartsProps {
  state: ReturnType<typeof useSeriesForm>
  station: Station | undefined
  /** Of the picture that it has. */
  pictureUrl: string | undefined
}

/** Everything of a series that its keeper writes. */
export const SeriesParts = ({ state, station, pictureUrl }: SeriesPartsProps) => {
  const { form, errorAt, change, uploads } = state
  const { pictureId } = form.content
  const part = {
    form: form.content,
    errorAt,
    change: (next: Partial<SeriesForm['content']>) =>
      change({ ...form, content: { ...form.content, ...next } }),
  }
  return (
    <Box className="plan-form">
      <RulePart form={form} errorAt={errorAt} onChange={change} />
      <PreviewPart form={form} onHoliday={(onHoliday) => change({ ...form, onHoliday })} />
      <EachPart form={form} errorAt={errorAt} onChange={change} />
      <WhatPart {...part} />
      <WherePart {...part} station={station} />
      <WhoPart {...part} />
      <PicturePart
        uploads={uploads}
        known={pictureId && pictureUrl ? { id: pictureId, url: pictureUrl } : undefined}
        onForget={() => part.change({ pictureId: undefined })}
      />
    </Box>
  )
}
