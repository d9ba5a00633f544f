import { Box, Pressable, Words } from '../base'
import { Field, type FieldWords } from '../field'
import { Icon, type IconName } from '../icon'
import './choice-chips.css'

export interface Choice<Value extends string> {
  value: Value
  label: string
  icon?: IconName
}

type ChoiceChipsProps<Value extends string> = FieldWords & { choices: readonly Choice<Value>[] } & (
    | { several?: false; chosen: Value | undefined; onChoose: (value: Value) => void }
    | { several: true; chosen: readonly Value[]; onChoose: (values: Value[]) => void }
  )

const toggled = <Value extends string>(chosen: readonly Value[], value: Value): Value[] =>
  chosen.includes(value) ? chosen.filter((kept) => kept !== value) : [...chosen, value]

/** One of several, or several, answers. Each chip's id is `<id>-<value>`. */
export const ChoiceChips = <Value extends string>(props: ChoiceChipsProps<Value>) => {
  const isChosen = (value: Value) => (props.several ? props.chosen.includes(value) : props.chosen === value)
  const choose = (value: Value) =>
    props.several ? props.onChoose(toggled(props.chosen, value)) : props.onChoose(value)
  return (
    <Field {...props} kind="group">
      <Box
        id={props.id}
        className="choice-chips"
        role={props.several ? 'group' : 'radiogroup'}
        label={props.label}
      >
        {props.choices.map(({ value, label, icon }) => (
          <Pressable
            key={value}
            id={`${props.id}-${value}`}
            className={`choice-chip ${isChosen(value) ? 'choice-chip-chosen' : ''}`}
            role={props.several ? 'checkbox' : 'radio'}
            checked={isChosen(value)}
            onPress={() => choose(value)}
          >
            {isChosen(value) ? <Icon name="check" /> : icon && <Icon name={icon} />}
            <Words>{label}</Words>
          </Pressable>
        ))}
      </Box>
    </Field>
  )
}
