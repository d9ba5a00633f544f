import { TextArea } from '@/components'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import type { FieldProps } from './contract'

const MAX = 2000

export const WordsField = ({ id, action, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  return (
    <TextArea
      id={id}
      label={t(`${action}_text`)}
      help={t(action === 'instruct' ? 'instructHelp' : 'textHelp')}
      error={error}
      optional={optional}
      rows={optional ? 2 : 4}
      maxLength={MAX}
      value={values.text ?? ''}
      onChange={(text) => onChange({ text })}
    />
  )
}
