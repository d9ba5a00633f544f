import type { ReactNode } from 'react'

export interface Spoken {
  /** The name that is read aloud, when the visible words do not say it. */
  label?: string
  /** Not read aloud: decoration, or said elsewhere. */
  silent?: boolean
}

export interface BoxProps extends Spoken {
  id?: string
  className?: string
  role?:
    | 'main'
    | 'list'
    | 'listitem'
    | 'group'
    | 'radiogroup'
    | 'status'
    | 'alert'
    | 'img'
    | 'navigation'
    | 'dialog'
    | 'progressbar'
  /** Changes inside are read aloud as they come. */
  live?: 'polite' | 'assertive'
  /** For `progressbar`: per cent. */
  value?: number
  style?: Readonly<Record<string, string>>
  children?: ReactNode
}

export interface WordsProps extends Spoken {
  id?: string
  className?: string
  role?: 'heading'
  /** The person may mark and copy it. */
  selectable?: boolean
  children?: ReactNode
}

export interface PressableProps extends Spoken {
  id?: string
  className?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  /** The place the person is at, among places. */
  current?: boolean
  /** Still pressed and read aloud, so that it can say why it does nothing. */
  disabled?: boolean
  /** In the web build: moves on by Tab. False where arrow keys lead (radios). */
  reachable?: boolean
  onPress: () => void
  children?: ReactNode
}

export interface PictureProps {
  id?: string
  className?: string
  src: string
  /** What it shows, in words; empty for decoration. */
  alt: string
  fit?: 'cover' | 'contain'
  onFail?: () => void
}

export interface EntryProps {
  id: string
  className?: string
  value: string
  onChange: (value: string) => void
  /** Named by a visible label (`Field`) or by this. */
  label?: string
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  invalid?: boolean
  /** The id of the text that explains or corrects it. */
  describedBy?: string
  onLeave?: () => void
}

export interface LineEntryProps extends EntryProps {
  keyboard?: 'text' | 'phone' | 'number' | 'search'
  /** The keyboard's own return key. */
  onConfirm?: () => void
}

export interface AreaEntryProps extends EntryProps {
  rows?: number
}
