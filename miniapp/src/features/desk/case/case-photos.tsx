import type { PhotoView } from '@yizhan/shared/cases'
import { PhotoGrid } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { enlarge } from '@/platform/preview'

/** Photos that open as large as the screen. */
export const CasePhotos = ({
  id,
  label,
  photos,
}: {
  id: string
  label: string
  photos: readonly PhotoView[]
}) => {
  const t = useTexts(commonTexts)
  const show = (photoId: string) =>
    enlarge({
      urls: photos.map(({ url }) => url),
      at: photos.findIndex((photo) => photo.id === photoId),
      close: t('close'),
      nameOf: (n) => `${label}, ${t('photo', { n })}`,
    })
  return (
    <PhotoGrid
      id={id}
      label={label}
      photos={photos.map(({ id: photoId, thumbnailUrl }) => ({ id: photoId, src: thumbnailUrl }))}
      onOpen={show}
    />
  )
}
