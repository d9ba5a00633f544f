import type { PhotoView } from '@yizhan/shared/cases'
import { MAX_TYPICAL_PHOTOS } from '@yizhan/shared/library'
import { Box, Icon, Picture, Pressable, Words } from '@/components'
import { useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import './typical-desk.css'

interface PhotoChoiceProps {
  id: string
  label: string
  photos: readonly PhotoView[]
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

/** Which of a case's photos that may be public go into the story. */
export const PhotoChoice = ({ id, label, photos, chosen, onChoose }: PhotoChoiceProps) => {
  const t = useTexts(typicalDeskTexts)
  if (photos.length === 0) return null
  const toggle = (photo: string) => {
    if (chosen.includes(photo)) return onChoose(chosen.filter((kept) => kept !== photo))
    if (chosen.length < MAX_TYPICAL_PHOTOS) onChoose([...chosen, photo])
  }
  return (
    <Box className="typical-photos" role="group" label={label}>
      <Words className="library-strong">{label}</Words>
      <Box className="photo-grid">
        {photos.map((photo, n) => (
          <Pressable
            key={photo.id}
            id={`${id}-${n + 1}`}
            className={`typical-photo ${chosen.includes(photo.id) ? 'typical-photo-chosen' : ''}`}
            role="checkbox"
            checked={chosen.includes(photo.id)}
            label={t('chosen', { n: n + 1 })}
            onPress={() => toggle(photo.id)}
          >
            <Picture className="typical-photo-picture" src={photo.thumbnailUrl} alt="" />
            {chosen.includes(photo.id) && (
              <Box className="typical-photo-mark">
                <Icon name="check" />
              </Box>
            )}
          </Pressable>
        ))}
      </Box>
    </Box>
  )
}
