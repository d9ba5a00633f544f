import type { Limit } from '@yizhan/shared/cases'
import { ChoiceChips, TextField } from '@/components'
import { limitWords } from '@/features/cases'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import type { FieldProps } from './contract'

const PRESETS: readonly Limit[] = [
  { value: 2, unit: 'workingHours' },
  { value: 4, unit: 'workingHours' },
  { value: 1, unit: 'workingDays' },
  { value: 3, unit: 'workingDays' },
]

const UNITS = {
  minutes: 'unitMinutes',
  workingHours: 'unitWorkingHours',
  workingDays: 'unitWorkingDays',
  calendarDays: 'unitCalendarDays',
} as const satisfies Record<Limit['unit'], string>

const NONE = 'none'
const OWN = 'own'
/** A longer limit than any case has. */
const MOST = 3

const isPreset = (limit: Limit | undefined) => (one: Limit) =>
  one.value === limit?.value && one.unit === limit.unit

interface OwnProps {
  id: string
  limit: Limit
  error?: string
  onChange: (limit: Limit) => void
}

/** A length and its unit; a length of nothing until it is a number. */
const OwnLimit = ({ id, limit: { value, unit }, error, onChange }: OwnProps) => {
  const t = useTexts(formTexts)
  return (
    <>
      <TextField
        id={`${id}-value`}
        label={t('limitValue')}
        error={error}
        keyboard="number"
        maxLength={MOST}
        value={value === 0 ? '' : String(value)}
        onChange={(text) => onChange({ value: Number(text.replace(/\D/g, '')), unit })}
      />
      <ChoiceChips
        id={`${id}-unit`}
        label={t('limitUnit')}
        choices={(Object.keys(UNITS) as Limit['unit'][]).map((one) => ({ value: one, label: t(UNITS[one]) }))}
        chosen={unit}
        onChoose={(one) => onChange({ value, unit: one })}
      />
    </>
  )
}

/** How long the task may take: a usual limit, one's own, or none. */
export const LimitField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  const { taskLimit } = values
  const at = PRESETS.findIndex(isPreset(taskLimit))
  const own = taskLimit !== undefined && at < 0
  const choose = (choice: string) =>
    onChange({ taskLimit: choice === OWN ? { value: 0, unit: 'workingHours' } : PRESETS[Number(choice)] })
  return (
    <>
      <ChoiceChips
        id={id}
        label={t('taskLimit')}
        help={t('taskLimitHelp')}
        error={own ? undefined : error}
        optional={optional}
        choices={[
          { value: NONE, label: t('noLimit') },
          ...PRESETS.map((limit, n) => ({ value: String(n), label: limitWords(limit, language) })),
          { value: OWN, label: t('ownLimit') },
        ]}
        chosen={own ? OWN : at < 0 ? NONE : String(at)}
        onChoose={choose}
      />
      {own && (
        <OwnLimit
          id={`${id}-own`}
          limit={taskLimit}
          error={error}
          onChange={(limit) => onChange({ taskLimit: limit })}
        />
      )}
    </>
  )
}
