import { useState } from 'react'
import { ChoiceChips, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import type { Option } from '../doors'

interface ChooseOrTypeProps {
  id: string
  label: string
  help?: string
  error?: string
  optional?: boolean
  likely: readonly Option[]
  /** Shown once they are asked for. */
  others?: readonly Option[]
  /** What the line for something else asks for. */
  typedLabel: string
  value: string
  maxLength: number
  onChange: (value: string) => void
}

const OTHER = 'other'
const ALL = 'all'

/** One of the likely answers, or a line to write another. Chips are `<id>-<n>`, `<id>-all`, `<id>-other`; the line `<id>-typed`. */
export const ChooseOrType = (props: ChooseOrTypeProps) => {
  const { id, likely, others = [], value, typedLabel, onChange } = props
  const t = useTexts(formTexts)
  const known = [...likely, ...others]
  const at = known.findIndex((option) => option.value === value)
  const [typing, setTyping] = useState(value !== '' && at < 0)
  const [all, setAll] = useState(at >= likely.length)
  const typed = typing || (value !== '' && at < 0)
  const shown = (all ? known : likely).map(({ label }, n) => ({ value: String(n + 1), label }))
  const choose = (choice: string) => {
    if (choice === ALL) return setAll(true)
    setTyping(choice === OTHER)
    onChange(choice === OTHER ? '' : (known[Number(choice) - 1]?.value ?? ''))
  }
  return (
    <>
      <ChoiceChips
        id={id}
        label={props.label}
        help={props.help}
        error={typed ? undefined : props.error}
        optional={props.optional}
        choices={[
          ...shown,
          ...(others.length > 0 && !all ? [{ value: ALL, label: t('allDoors') }] : []),
          { value: OTHER, label: t('other') },
        ]}
        chosen={typed ? OTHER : at < 0 ? undefined : String(at + 1)}
        onChoose={choose}
      />
      {typed && (
        <TextField
          id={`${id}-typed`}
          label={typedLabel}
          error={props.error}
          value={value}
          maxLength={props.maxLength}
          onChange={onChange}
        />
      )}
    </>
  )
}
