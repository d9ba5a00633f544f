import type { CaseRecord } from '@yizhan/shared/cases'
import { useState } from 'react'
import { ChoiceChips, Rating, type Stars, TextArea, toasts, Words } from '@/components'
import { solvedName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { StepFormProps } from './contract'
import { offersReopening } from './reopening'
import { StepSheet } from './step-sheet'
import { useStep } from './use-step'
import { useWords } from './use-words'

type Solved = NonNullable<CaseRecord['rating']>['solved']

const SOLVED: readonly Solved[] = ['solved', 'partly', 'no']
const MAX_WORDS = 500

/** `onUnsolved` hears, after the rating is in, that it offers reopening, and what was said. */
export const RateForm = ({
  view,
  open,
  onClose,
  onUnsolved,
}: StepFormProps & { onUnsolved: (said: string) => void }) => {
  const t = useTexts(actingTexts)
  const language = useLanguage()
  const step = useStep(view, 'rate')
  const { words, write, forget } = useWords(`${view.id}.rate`)
  const [stars, setStars] = useState<Stars>()
  const [solved, setSolved] = useState<Solved>()
  const [asked, setAsked] = useState(false)

  const send = async () => {
    setAsked(true)
    if (!stars || !solved) return
    const text = words.trim()
    if (!(await step.go({ stars, solved, ...(text === '' ? {} : { text }) }))) return
    forget()
    onClose()
    toasts.show(t('rateDone'))
    if (offersReopening({ stars, solved })) onUnsolved(text)
  }

  return (
    <StepSheet
      view={view}
      action="rate"
      step={step}
      open={open}
      title={t('rateTitle')}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Rating
        id={IDS.form.stars}
        label={t('stars')}
        stars={stars}
        {...(asked && !stars ? { error: t('starsMissing') } : {})}
        onRate={setStars}
      />
      <ChoiceChips
        id={IDS.form.solved}
        label={t('solved')}
        choices={SOLVED.map((value) => ({ value, label: solvedName(value, language) }))}
        chosen={solved}
        {...(asked && !solved ? { error: t('solvedMissing') } : {})}
        onChoose={setSolved}
      />
      {stars && solved && offersReopening({ stars, solved }) && <Words>{t('rateReopen')}</Words>}
      <TextArea
        id={IDS.form.text('rate')}
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
