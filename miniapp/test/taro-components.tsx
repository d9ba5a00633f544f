import { createElement, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  onClick?: () => void
  [attribute: string]: unknown
}

/** A mini-program element as a plain one that shows its string attributes. */
const element =
  (name: string) =>
  ({ children, onClick, ...rest }: Props) => {
    const strings = Object.entries(rest).filter(([, value]) => typeof value === 'string')
    return createElement(name, { ...Object.fromEntries(strings), onClick }, children)
  }

export const View = element('view-element')
export const Text = element('text-element')
export const Image = element('image-element')
export const Input = element('input-element')
export const Textarea = element('textarea-element')
const map = element('map-element')

export { map as Map }
