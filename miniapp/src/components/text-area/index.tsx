import { commonTexts, useTexts } from '@/i18n'
import { AreaEntry, type AreaEntryProps, Box, Words } from '../base'
import { Field, type FieldWords, noteId } from '../field'
import { VisuallyHidden } from '../visually-hidden'
import './text-area.css'

type TextAreaProps = FieldWords &
  Omit<AreaEntryProps, 'label' | 'invalid' | 'describedBy' | 'className' | 'maxLength'> & {
    maxLength: number
  }

export const TextArea = ({ label, help, error, optional, ...entry }: TextAreaProps) => {
  const t = useTexts(commonTexts)
  const n = entry.value.length
  return (
    <Field id={entry.id} label={label} help={help} error={error} optional={optional}>
      <AreaEntry
        {...entry}
        label={label}
        invalid={error !== undefined}
        describedBy={error || help ? noteId(entry.id) : undefined}
      />
      <Box className="text-area-count">
        <Words silent>{`${n}/${entry.maxLength}`}</Words>
        <VisuallyHidden>{t('characters', { n, max: entry.maxLength })}</VisuallyHidden>
      </Box>
    </Field>
  )
}
