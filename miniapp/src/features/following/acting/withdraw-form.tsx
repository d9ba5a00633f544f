import { TextArea, toasts, Words } from '@/components'
import { actionName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { StepFormProps } from './contract'
import { StepSheet } from './step-sheet'
import { useStep } from './use-step'
import { useWords } from './use-words'

const MAX_WORDS = 200

/** Asks once: what is withdrawn is not taken up again. */
export const WithdrawForm = ({ view, open, onClose }: StepFormProps) => {
  const t = useTexts(actingTexts)
  const language = useLanguage()
  const step = useStep(view, 'withdraw')
  const { words, write, forget } = useWords(`${view.id}.withdraw`)
  const send = async () => {
    const text = words.trim()
    if (!(await step.go(text === '' ? {} : { text }))) return
    forget()
    onClose()
    toasts.show(t('withdrawDone'))
  }
  return (
    <StepSheet
      view={view}
      action="withdraw"
      step={step}
      open={open}
      title={t('withdrawTitle', { number: view.number })}
      sendLabel={actionName('withdraw', language)}
      danger
      cancelLabel={t('withdrawKeep')}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Words>{t('withdrawAsk')}</Words>
      <TextArea
        id={IDS.form.text('withdraw')}
        label={t('withdrawReason')}
        optional
        rows={2}
        value={words}
        maxLength={MAX_WORDS}
        onChange={write}
      />
    </StepSheet>
  )
}
