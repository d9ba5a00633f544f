import type { PhotoView } from '@yizhan/shared/cases'
import { PhotoGrid } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { enlarge } from '@/platform/preview'

interface PhotosProps {
  id: string
  label: string
  photos: readonly PhotoView[]
  /** What the n-th shows, n from 1. */
  alt: (n: number) => string
}

/** Photos as thumbnails; a tap shows them large. */
export const Photos = ({ id, label, photos, alt }: PhotosProps) => {
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
    <PhotoGrid
      id={id}
      label={label}
      photos={photos.map((photo, index) => ({
        id: photo.id,
        src: photo.thumbnailUrl,
        alt: alt(index + 1),
      }))}
      onOpen={show}
    />
  )
}
