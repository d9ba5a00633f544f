import { SOLVED } from '@yizhan/shared/cases'
import { useState } from 'react'
import { ChoiceChips, TextArea, toasts, Words } from '@/components'
import { solvedName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { StepFormProps } from './contract'
import { StepSheet } from './step-sheet'
import { useStep } from './use-step'
import { useWords } from './use-words'

const MAX_WORDS = 500

/** Weeks after closing: is it still solved? A no opens the case again (S23). */
export const FollowUpForm = ({ view, open, onClose }: StepFormProps) => {
  const t = useTexts(actingTexts)
  const language = useLanguage()
  const step = useStep(view, 'answerFollowUp')
  const { words, write, forget } = useWords(`${view.id}.answerFollowUp`)
  const [solved, setSolved] = useState<(typeof SOLVED)[number]>()
  const [asked, setAsked] = useState(false)

  const send = async () => {
    setAsked(true)
    if (!solved) return
    const text = words.trim()
    if (!(await step.go({ solved, ...(text === '' ? {} : { text }) }))) return
    forget()
    onClose()
    toasts.show(t(solved === 'no' ? 'followUpReopened' : 'rateDone'))
  }

  return (
    <StepSheet
      view={view}
      action="answerFollowUp"
      step={step}
      open={open}
      title={t('followUpTitle')}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ChoiceChips
        id={IDS.form.followUp}
        label={t('followUpSolved')}
        choices={SOLVED.map((value) => ({ value, label: solvedName(value, language) }))}
        chosen={solved}
        {...(asked && !solved ? { error: t('solvedMissing') } : {})}
        onChoose={setSolved}
      />
      {solved === 'no' && <Words>{t('followUpNo')}</Words>}
      <TextArea
        id={IDS.form.text('answerFollowUp')}
        label={t('rateText')}
        optional
        rows={3}
        value={words}
        maxLength={MAX_WORDS}
        onChange={write}
      />
    </StepSheet>
  )
}
