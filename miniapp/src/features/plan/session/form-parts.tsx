import type { Station } from '@yizhan/shared/stations'
import { Box } from '@/components'
import type { PhotoUploads } from '@/features/photos'
import { PicturePart } from '../content/picture-part'
import { WhatPart } from '../content/what-part'
import { WherePart } from '../content/where-part'
import { WhoPart } from '../content/who-part'
import type { PlanForm } from './plan-form'
import { WhenPart } from './when-part'

interface FormPartsProps {
  form: PlanForm
  station: Station | undefined
  uploads: PhotoUploads
  pictureUrl: string | undefined
  errorAt: (path: string) => string | undefined
  onChange: (next: PlanForm) => void
}

/** Everything of a session that its keeper writes. */
export const FormParts = ({ form, station, uploads, pictureUrl, errorAt, onChange }: FormPartsProps) => {
  const part = {
    form: form.content,
    errorAt,
    change: (next: Partial<PlanForm['content']>) =>
      onChange({ ...form, content: { ...form.content, ...next } }),
  }
  const { pictureId } = form.content
  const known = pictureId && pictureUrl ? { id: pictureId, url: pictureUrl } : undefined
  return (
    <Box className="plan-form">
      <WhenPart form={form.times} errorAt={errorAt} onChange={(times) => onChange({ ...form, times })} />
      <WhatPart {...part} />
      <WherePart {...part} station={station} />
      <WhoPart {...part} />
      <PicturePart uploads={uploads} known={known} onForget={() => part.change({ pictureId: undefined })} />
    </Box>
  )
}
