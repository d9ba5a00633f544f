import { Image, Input, Text, Textarea, View } from '@tarojs/components'
import { serverUrl } from '@/platform/request/index.weapp'
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

/** WeChat's templates take their aria attributes as strings; what is undefined is left out. */
const spoken = (attributes: Readonly<Record<string, string | number | boolean | undefined>>) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`aria-${name}`, String(value)]),
  )

/** A plain block. */
export const Box = ({ id, className = '', role, label, silent, live, value, style, children }: BoxProps) => (
  <View
    id={id}
    className={`box ${className}`}
    style={style}
    {...spoken({ role, label, hidden: silent, live, valuenow: value })}
  >
    {children}
  </View>
)

/** A run of text. */
export const Words = ({ id, className = '', role, label, silent, selectable, children }: WordsProps) => (
  <Text
    id={id}
    className={`words ${className}`}
    userSelect={selectable}
    {...spoken({ role, label, hidden: silent })}
  >
    {children}
  </Text>
)

/** Whatever can be pressed. */
export const Pressable = (props: PressableProps) => (
  <View
    id={props.id}
    className={`pressable ${props.className ?? ''}`}
    hoverClass="pressed"
    hoverStayTime={80}
    onClick={props.onPress}
    {...spoken({
      role: props.role ?? 'button',
      label: props.label,
      hidden: props.silent,
      checked: props.checked,
      selected: props.selected ?? props.current,
      expanded: props.expanded,
      disabled: props.disabled || undefined,
    })}
  >
    {props.children}
  </View>
)

/** A path alone is the server's, as photos on one machine have it; WeChat would look for it in the package. */
export const Picture = ({ id, className = '', src, alt, fit = 'cover', onFail }: PictureProps) => (
  <Image
    id={id}
    className={`picture ${className}`}
    src={serverUrl(src)}
    mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
    lazyLoad
    onError={onFail}
    {...spoken(alt === '' ? { hidden: true } : { role: 'img', label: alt })}
  />
)

const shared = (props: EntryProps) => ({
  id: props.id,
  className: `entry ${props.className ?? ''}`,
  placeholderClass: 'entry-placeholder',
  value: props.value,
  placeholder: props.placeholder,
  maxlength: props.maxLength ?? -1,
  disabled: props.disabled,
  onBlur: props.onLeave,
  ...spoken({ label: props.label }),
})

const KEYBOARDS = {
  text: { type: 'text', confirmType: 'done' },
  phone: { type: 'number', confirmType: 'done' },
  number: { type: 'number', confirmType: 'done' },
  search: { type: 'text', confirmType: 'search' },
} as const

export const LineEntry = ({ keyboard = 'text', onConfirm, ...props }: LineEntryProps) => (
  <Input
    {...shared(props)}
    {...KEYBOARDS[keyboard]}
    cursorSpacing={96}
    onInput={(event) => props.onChange(event.detail.value)}
    onConfirm={onConfirm}
  />
)

export const AreaEntry = ({ rows = 4, ...props }: AreaEntryProps) => (
  <Textarea
    {...shared(props)}
    className={`entry entry-rows-${Math.min(rows, 6)} ${props.className ?? ''}`}
    disableDefaultPadding
    cursorSpacing={96}
    onInput={(event) => props.onChange(event.detail.value)}
  />
)
