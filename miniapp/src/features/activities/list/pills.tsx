import { Box, Pressable, Words } from '@/components'
import './list.css'

interface PillsProps<Value extends string> {
  /** Each pill is `<id>-<value>`. */
  id: string
  label: string
  choices: readonly { value: Value; label: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of several in a row that scrolls sideways: what a list is narrowed down by. */
export const Pills = <Value extends string>({ id, label, choices, chosen, onChoose }: PillsProps<Value>) => (
  <Box id={id} className="pills" role="radiogroup" label={label}>
    {choices.map(({ value, label: name }) => (
      <Pressable
        key={value}
        id={`${id}-${value}`}
        className={`pill ${value === chosen ? 'pill-chosen' : ''}`}
        role="radio"
        checked={value === chosen}
        onPress={() => onChoose(value)}
      >
        <Words>{name}</Words>
      </Pressable>
    ))}
  </Box>
)
