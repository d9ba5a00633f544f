import { LineEntry, type LineEntryProps } from '../base'
import { Field, type FieldWords, noteId } from '../field'

type TextFieldProps = FieldWords & Omit<LineEntryProps, 'label' | 'invalid' | 'describedBy' | 'className'>

export const TextField = ({ label, help, error, optional, ...entry }: TextFieldProps) => (
  <Field id={entry.id} label={label} help={help} error={error} optional={optional}>
    <LineEntry
      {...entry}
      label={label}
      invalid={error !== undefined}
      describedBy={error || help ? noteId(entry.id) : undefined}
    />
  </Field>
)
