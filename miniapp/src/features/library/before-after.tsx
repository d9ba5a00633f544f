import type { PhotoView } from '@yizhan/shared/cases'
import { Box, PhotoGrid, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { typicalTexts } from '@/i18n/library/typical'
import { enlarge } from '@/platform/preview'
import './library.css'

interface SideProps {
  id: string
  label: string
  photos: readonly PhotoView[]
  /** What the n-th shows, n from 1. */
  alt: (n: number) => string
}

/** Photos of one side as thumbnails; a tap shows them large. */
const Side = ({ id, label, photos, alt }: SideProps) => {
  const t = useTexts(commonTexts)
  if (photos.length === 0) return null
  const show = (photoId: string) =>
    enlarge({
      urls: photos.map(({ url }) => url),
      at: photos.findIndex((photo) => photo.id === photoId),
      close: t('close'),
      nameOf: alt,
    })
  return (
    <Box className="library-side">
      <Words className="library-muted">{label}</Words>
      <PhotoGrid
        id={id}
        label={label}
        photos={photos.map((photo, n) => ({ id: photo.id, src: photo.thumbnailUrl, alt: alt(n + 1) }))}
        onOpen={show}
      />
    </Box>
  )
}

interface BeforeAfterProps {
  id: string
  before: readonly PhotoView[]
  after: readonly PhotoView[]
}

/** What it was like and what it became, as far as the public may see it. */
export const BeforeAfter = ({ id, before, after }: BeforeAfterProps) => {
  const t = useTexts(typicalTexts)
  if (before.length + after.length === 0) return null
  return (
    <Box className="library-lines">
      <Side id={`${id}-before`} label={t('before')} photos={before} alt={(n) => t('beforePhoto', { n })} />
      <Side id={`${id}-after`} label={t('after')} photos={after} alt={(n) => t('afterPhoto', { n })} />
    </Box>
  )
}
