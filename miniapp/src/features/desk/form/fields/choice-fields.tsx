import { DECLINE_REASONS, FOUND, OUTCOME_CLASSES, SOLVED } from '@yizhan/shared/cases'
import { Box, ChoiceChips, Rating, type Stars, Words } from '@/components'
import { declineReasonName, foundName, outcomeName, solvedName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import type { FieldProps } from './contract'

export const ReasonField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  return (
    <ChoiceChips
      id={id}
      label={t('reason')}
      error={error}
      optional={optional}
      choices={DECLINE_REASONS.map((value) => ({ value, label: declineReasonName(value, language) }))}
      chosen={values.reason}
      onChoose={(reason) => onChange({ reason })}
    />
  )
}

const EXPLAINED = {
  service: 'outcomeService',
  management: 'outcomeManagement',
  enforcement: 'outcomeEnforcement',
} as const

/** Service, management or enforcement (721), each with what it means. */
export const OutcomeField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  return (
    <Box className="outcome-field">
      <ChoiceChips
        id={id}
        label={t('outcome')}
        error={error}
        optional={optional}
        choices={OUTCOME_CLASSES.map((value) => ({ value, label: outcomeName(value, language) }))}
        chosen={values.outcome}
        onChoose={(outcome) => onChange({ outcome })}
      />
      {OUTCOME_CLASSES.map((value) => (
        <Words
          key={value}
          className={`outcome-meaning ${values.outcome === value ? 'outcome-meaning-chosen' : ''}`}
        >
          {t('meaning', { name: outcomeName(value, language), meaning: t(EXPLAINED[value]) })}
        </Words>
      ))}
    </Box>
  )
}

const isStars = (n: number | undefined): n is Stars => n !== undefined && n >= 1 && n <= 5

export const StarsField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  return (
    <Rating
      id={id}
      label={t('stars')}
      error={error}
      optional={optional}
      stars={isStars(values.stars) ? values.stars : undefined}
      onRate={(stars) => onChange({ stars })}
    />
  )
}

export const SolvedField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  return (
    <ChoiceChips
      id={id}
      label={t('solved')}
      error={error}
      optional={optional}
      choices={SOLVED.map((value) => ({ value, label: solvedName(value, language) }))}
      chosen={values.solved}
      onChoose={(answer) => onChange({ solved: answer })}
    />
  )
}

/** Whether the problem stayed away or came back 反弹. */
export const FoundField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  return (
    <ChoiceChips
      id={id}
      label={t('found')}
      help={t('foundHelp')}
      error={error}
      optional={optional}
      choices={FOUND.map((value) => ({ value, label: foundName(value, language) }))}
      chosen={values.found}
      onChoose={(found) => onChange({ found })}
    />
  )
}

/** Working days by which a hotline order is extended, one chip for each that the rules allow. */
export const ExtraDaysField = ({ id, view, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const most = view.rules?.mostExtraDays ?? 1
  return (
    <ChoiceChips
      id={id}
      label={t('extraDays')}
      help={t('extraDaysHelp', { n: most })}
      error={error}
      optional={optional}
      choices={Array.from({ length: most }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
      chosen={values.extraDays === undefined ? undefined : String(values.extraDays)}
      onChoose={(days) => onChange({ extraDays: Number(days) })}
    />
  )
}
