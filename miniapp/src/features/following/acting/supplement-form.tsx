import { useState } from 'react'
import { toasts } from '@/components'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import type { StepFormProps } from './contract'
import { StepSheet } from './step-sheet'
import { useStep } from './use-step'
import { useWords } from './use-words'
import { usePhotosReason, WordsAndPhotos } from './words-and-photos'

/** More about a case from its reporter, in words and photos. */
export const SupplementForm = ({ view, open, onClose }: StepFormProps) => {
  const t = useTexts(actingTexts)
  const step = useStep(view, 'supplement')
  const { words, write, forget } = useWords(`${view.id}.supplement`)
  const uploads = usePhotoUploads(`supplement-${view.id}`)
  const photosReason = usePhotosReason(uploads)
  const [error, setError] = useState<string>()

  const send = async () => {
    const text = words.trim()
    if (text === '') return setError(t('textMissing'))
    if (!(await step.go({ text, photos: [...uploads.ids] }))) return
    forget()
    uploads.clear()
    onClose()
    toasts.show(t('supplementDone'))
  }

  return (
    <StepSheet
      view={view}
      action="supplement"
      step={step}
      open={open}
      title={t('supplementTitle')}
      reason={photosReason}
      onSend={() => void send()}
      onClose={onClose}
    >
      <WordsAndPhotos
        action="supplement"
        label={t('supplementLabel')}
        placeholder={t('supplementHint')}
        words={words}
        error={error}
        uploads={uploads}
        onWrite={(next) => {
          setError(undefined)
          write(next)
        }}
      />
    </StepSheet>
  )
}
