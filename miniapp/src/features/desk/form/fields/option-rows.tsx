import { Box, Field, Icon, Pressable, Words } from '@/components'
import './option-rows.css'

export interface OptionRow {
  readonly value: string
  readonly title: string
  readonly detail: string
}

interface OptionRowsProps {
  id: string
  label: string
  help?: string
  error?: string
  optional?: boolean
  rows: readonly OptionRow[]
  chosen: string | undefined
  onChoose: (value: string) => void
}

/** One of a list whose entries need two lines each. Rows are `<id>-<n>`. */
export const OptionRows = ({ rows, chosen, onChoose, ...field }: OptionRowsProps) => (
  <Field {...field} kind="group">
    <Box id={field.id} className="option-rows" role="radiogroup" label={field.label}>
      {rows.map(({ value, title, detail }, index) => (
        <Pressable
          key={value}
          id={`${field.id}-${index + 1}`}
          className={`option-row ${value === chosen ? 'option-row-chosen' : ''}`}
          role="radio"
          checked={value === chosen}
          onPress={() => onChoose(value)}
        >
          <Icon name={value === chosen ? 'circle-dot' : 'circle'} />
          <Box className="option-row-words">
            <Words className="option-row-title">{title}</Words>
            {detail !== '' && <Words className="option-row-detail">{detail}</Words>}
          </Box>
        </Pressable>
      ))}
    </Box>
  </Field>
)
