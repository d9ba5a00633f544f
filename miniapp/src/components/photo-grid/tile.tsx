import { commonTexts, useTexts } from '@/i18n'
import { Box, Picture, Pressable, Words } from '../base'
import { Icon } from '../icon'

export type PhotoState =
  | { kind: 'waiting' }
  | { kind: 'uploading'; percent: number }
  /** `final`: the same photo would fail again. */
  | { kind: 'failed'; reason?: string; final?: boolean }
  | { kind: 'done' }

export interface GridPhoto {
  id: string
  src: string
  /** What it shows, where that is known; else its number. */
  alt?: string
  state?: PhotoState
}

interface PhotoTileProps {
  id: string
  n: number
  photo: GridPhoto
  onRetry?: (photoId: string) => void
  onRemove?: (photoId: string) => void
  onOpen?: (photoId: string) => void
}

const StateLine = ({ state }: { state: PhotoState }) => {
  const t = useTexts(commonTexts)
  const said = {
    waiting: () => t('photoWaiting'),
    uploading: () => t('photoUploading', { n: state.kind === 'uploading' ? state.percent : 0 }),
    failed: () => (state.kind === 'failed' && state.reason) || t('photoFailed'),
    done: () => t('photoDone'),
  }[state.kind]()
  return (
    <Box className={`photo-state photo-state-${state.kind}`} live="polite">
      {state.kind === 'done' && <Icon name="check" />}
      <Words>{said}</Words>
    </Box>
  )
}

export const PhotoTile = ({ id, n, photo, onRetry, onRemove, onOpen }: PhotoTileProps) => {
  const t = useTexts(commonTexts)
  const alt = photo.alt ?? t('photo', { n })
  const picture = <Picture className="photo-picture" src={photo.src} alt={alt} />
  return (
    <Box className="photo-tile">
      {onOpen ? (
        <Pressable id={id} className="photo-open" label={alt} onPress={() => onOpen(photo.id)}>
          {picture}
        </Pressable>
      ) : (
        <Box id={id} className="photo-open">
          {picture}
        </Box>
      )}
      {photo.state && <StateLine state={photo.state} />}
      {photo.state?.kind === 'failed' && !photo.state.final && onRetry && (
        <Pressable
          id={`${id}-retry`}
          className="photo-retry"
          label={t('photoRetry', { n })}
          onPress={() => onRetry(photo.id)}
        >
          <Icon name="rotate-ccw" />
          <Words>{t('retry')}</Words>
        </Pressable>
      )}
      {onRemove && (
        <Pressable
          id={`${id}-remove`}
          className="photo-remove"
          label={t('photoRemove', { n })}
          onPress={() => onRemove(photo.id)}
        >
          <Box className="photo-remove-mark">
            <Icon name="x" />
          </Box>
        </Pressable>
      )}
    </Box>
  )
}
