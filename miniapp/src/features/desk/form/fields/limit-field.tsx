import type { Limit } from '@yizhan/shared/cases'
import { useState } from 'react'
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
  limit: Limit | undefined
  error?: string
  onChange: (limit: Limit | undefined) => void
}

/** A length and its unit; nothing is kept until the length is a number. */
const OwnLimit = ({ id, limit, error, onChange }: OwnProps) => {
  const t = useTexts(formTexts)
  const [typed, setTyped] = useState(limit ? String(limit.value) : '')
  const [unit, setUnit] = useState<Limit['unit']>(limit?.unit ?? 'workingHours')
  const tell = (digits: string, of: Limit['unit']) =>
    onChange(Number(digits) > 0 ? { value: Number(digits), unit: of } : undefined)
  return (
    <>
      <TextField
        id={`${id}-value`}
        label={t('limitValue')}
        error={error}
        keyboard="number"
        maxLength={MOST}
        value={typed}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '')
          setTyped(digits)
          tell(digits, unit)
        }}
      />
      <ChoiceChips
        id={`${id}-unit`}
        label={t('limitUnit')}
        choices={(Object.keys(UNITS) as Limit['unit'][]).map((value) => ({ value, label: t(UNITS[value]) }))}
        chosen={unit}
        onChoose={(value) => {
          setUnit(value)
          tell(typed, value)
        }}
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
  const [own, setOwn] = useState(taskLimit !== undefined && at < 0)
  const choose = (choice: string) => {
    setOwn(choice === OWN)
    onChange({ taskLimit: PRESETS[Number(choice)] })
  }
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
