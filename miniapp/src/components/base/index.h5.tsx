import type {
  AreaEntryProps,
  BoxProps,
  EntryProps,
  LineEntryProps,
  PictureProps,
  PressableProps,
  WordsProps,
} from './contract'
import './base.css'

export type * from './contract'

/** A plain block. */
export const Box = ({ label, silent, live, value, className = '', ...rest }: BoxProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given where it is used
  <div
    {...rest}
    className={`box ${className}`}
    aria-label={label}
    aria-hidden={silent}
    aria-live={live}
    aria-valuenow={value}
    aria-modal={rest.role === 'dialog' ? true : undefined}
  />
)

/** A run of text. */
export const Words = ({ label, silent, selectable, className = '', ...rest }: WordsProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given where it is used
  <span
    {...rest}
    className={`words ${selectable ? 'words-selectable' : ''} ${className}`}
    aria-label={label}
    aria-hidden={silent}
    aria-level={rest.role === 'heading' ? 2 : undefined}
  />
)

/** Whatever can be pressed: a real button, so the keyboard presses it too. */
export const Pressable = (props: PressableProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given where it is used
  <button
    type="button"
    id={props.id}
    className={`pressable ${props.className ?? ''}`}
    role={props.role === 'button' ? undefined : props.role}
    aria-label={props.label}
    aria-hidden={props.silent}
    aria-checked={props.checked}
    aria-selected={props.selected}
    aria-expanded={props.expanded}
    aria-current={props.current ? 'page' : undefined}
    aria-disabled={props.disabled || undefined}
    tabIndex={props.reachable === false ? -1 : undefined}
    onClick={props.onPress}
  >
    {props.children}
  </button>
)

export const Picture = ({ id, className = '', src, alt, fit = 'cover', onFail }: PictureProps) => (
  <img
    id={id}
    className={`picture picture-${fit} ${className}`}
    src={src}
    alt={alt}
    loading="lazy"
    onError={onFail}
  />
)

const shared = (props: EntryProps) => ({
  id: props.id,
  className: `entry ${props.className ?? ''}`,
  value: props.value,
  placeholder: props.placeholder,
  maxLength: props.maxLength,
  disabled: props.disabled,
  'aria-label': props.label,
  'aria-invalid': props.invalid || undefined,
  'aria-describedby': props.describedBy,
  onBlur: props.onLeave,
})

const KEYBOARDS = {
  text: { type: 'text', inputMode: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  number: { type: 'text', inputMode: 'numeric' },
  search: { type: 'search', inputMode: 'search' },
} as const

export const LineEntry = ({ keyboard = 'text', onConfirm, ...props }: LineEntryProps) => (
  <input
    {...shared(props)}
    {...KEYBOARDS[keyboard]}
    onChange={(event) => props.onChange(event.target.value)}
    onKeyDown={(event) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.()
    }}
  />
)

export const AreaEntry = ({ rows = 4, ...props }: AreaEntryProps) => (
  <textarea {...shared(props)} rows={rows} onChange={(event) => props.onChange(event.target.value)} />
)
