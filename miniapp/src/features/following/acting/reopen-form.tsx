import { useState } from 'react'
import { toasts, Words } from '@/components'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import type { StepFormProps } from './contract'
import { StepSheet } from './step-sheet'
import { useStep } from './use-step'
import { useWords } from './use-words'
import { usePhotosReason, WordsAndPhotos } from './words-and-photos'

/** 返工: what is not solved. `said` is what was already written while rating. */
export const ReopenForm = ({ view, open, onClose, said = '' }: StepFormProps & { said?: string }) => {
  const t = useTexts(actingTexts)
  const step = useStep(view, 'reopen')
  const { words, write, forget } = useWords(`${view.id}.reopen`)
  const [touched, setTouched] = useState(words !== '')
  const uploads = usePhotoUploads(`reopen-${view.id}`)
  const photosReason = usePhotosReason(uploads)
  const [error, setError] = useState<string>()
  const shown = touched ? words : said

  const send = async () => {
    const text = shown.trim()
    if (text === '') return setError(t('textMissing'))
    if (!(await step.go({ text, photos: [...uploads.ids] }))) return
    forget()
    uploads.clear()
    onClose()
    toasts.show(t('reopenDone'))
  }

  return (
    <StepSheet
      view={view}
      action="reopen"
      step={step}
      open={open}
      title={t('reopenTitle')}
      sendLabel={t('reopenTitle')}
      cancelLabel={t('reopenNo')}
      reason={photosReason}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Words>{t('reopenLead')}</Words>
      <WordsAndPhotos
        action="reopen"
        label={t('reopenLabel')}
        words={shown}
        error={error}
        uploads={uploads}
        onWrite={(next) => {
          setError(undefined)
          setTouched(true)
          write(next)
        }}
      />
    </StepSheet>
  )
}
