import { commonTexts, useTexts } from '@/i18n'
import { Box, Pressable, Words } from '../base'
import { Icon } from '../icon'
import { type GridPhoto, PhotoTile } from './tile'
import './photo-grid.css'

export type { GridPhoto, PhotoState } from './tile'

interface PhotoGridProps {
  id: string
  label: string
  photos: readonly GridPhoto[]
  /** How many there may be; the add tile goes when they are all there. */
  max?: number
  onAdd?: () => void
  onRetry?: (photoId: string) => void
  onRemove?: (photoId: string) => void
  onOpen?: (photoId: string) => void
}

/** Photos in order. Ids: `<id>-add`, `<id>-<n>`, `<id>-<n>-retry`, `<id>-<n>-remove`, n from 1. */
export const PhotoGrid = ({ id, label, photos, max = 9, onAdd, ...handlers }: PhotoGridProps) => {
  const t = useTexts(commonTexts)
  return (
    <Box id={id} className="photo-grid" role="group" label={label}>
      {onAdd && photos.length < max && (
        <Pressable id={`${id}-add`} className="photo-add" onPress={onAdd}>
          <Icon name="camera" />
          <Words className="photo-add-label">{t('addPhoto')}</Words>
          <Words className="photo-add-count">{t('photoCount', { n: photos.length, max })}</Words>
        </Pressable>
      )}
      {photos.map((photo, index) => (
        <PhotoTile key={photo.id} id={`${id}-${index + 1}`} n={index + 1} photo={photo} {...handlers} />
      ))}
    </Box>
  )
}
