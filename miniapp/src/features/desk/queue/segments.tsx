import { Box, Pressable, Words } from '@/components'
import './segments.css'

interface SegmentsProps<Value extends string> {
  label: string
  kind: 'tabs' | 'chips'
  choices: readonly { value: Value; label: string; id: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few views of the same list, side by side; chips scroll sideways where they do not fit. */
export const Segments = <Value extends string>({
  label,
  kind,
  choices,
  chosen,
  onChoose,
}: SegmentsProps<Value>) => (
  <Box className={`segments segments-${kind}`} role="radiogroup" label={label}>
    {choices.map(({ value, label: name, id }) => (
      <Pressable
        key={value}
        id={id}
        className={`segment ${value === chosen ? 'segment-chosen' : ''}`}
        role="radio"
        checked={value === chosen}
        onPress={() => onChoose(value)}
      >
        <Words>{name}</Words>
      </Pressable>
    ))}
  </Box>
)
