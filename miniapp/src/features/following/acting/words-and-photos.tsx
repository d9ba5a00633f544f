import type { ActionName } from '@yizhan/shared/cases'
import { Field, PhotoGrid, TextArea } from '@/components'
import type { PhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import { IDS } from '../ids'

interface WordsAndPhotosProps {
  action: ActionName
  label: string
  placeholder?: string
  words: string
  error?: string | undefined
  uploads: PhotoUploads
  onWrite: (words: string) => void
}

const MAX_WORDS = 500

export const WordsAndPhotos = (props: WordsAndPhotosProps) => {
  const { action, label, words, error, uploads, onWrite } = props
  const t = useTexts(actingTexts)
  return (
    <>
      <TextArea
        id={IDS.form.text(action)}
        label={label}
        value={words}
        maxLength={MAX_WORDS}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...(error ? { error } : {})}
        onChange={onWrite}
      />
      <Field id={IDS.form.photos(action)} kind="group" label={t('photos')} help={t('photosHelp')} optional>
        <PhotoGrid
          id={IDS.form.photos(action)}
          label={t('photos')}
          photos={uploads.grid}
          onAdd={() => void uploads.choose('either')}
          onRetry={uploads.retry}
          onRemove={uploads.remove}
        />
      </Field>
    </>
  )
}

/** Why photos keep a form from being sent, if they do. */
export const usePhotosReason = ({ photos, sent }: PhotoUploads): string | undefined => {
  const t = useTexts(actingTexts)
  if (sent) return undefined
  return t(photos.some(({ state }) => state.kind === 'failed') ? 'photosFailed' : 'photosMoving')
}
