import type { Instance } from './instance'

/** One element of the page as a phone would show it, custom components already opened up. */
export interface ViewNode {
  tag: string
  attr: Record<string, unknown>
  children: Array<ViewNode | string>
  parent?: ViewNode
  /** Whose template wrote this element, and so whose handlers it calls. */
  owner: Instance
  /** Set where the element is a custom component's own tag. */
  component?: Instance
}

const nativeRoles: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  switch: 'switch',
  checkbox: 'checkbox',
  radio: 'radio',
  slider: 'slider',
  picker: 'combobox',
  navigator: 'link',
  image: 'img',
}
const alwaysControls = new Set([
  'button',
  'input',
  'textarea',
  'switch',
  'checkbox',
  'radio',
  'slider',
  'picker',
])
const neverControls = new Set([
  'scroll-view',
  'swiper',
  'swiper-item',
  'map',
  'canvas',
  'video',
  'form',
  'page',
])

export const isNode = (child: ViewNode | string): child is ViewNode => typeof child !== 'string'

/** Templates bring attributes as aria-label or ariaLabel, depending on where the compiler met them. */
export function attribute(node: ViewNode, name: string): unknown {
  return node.attr[name] ?? node.attr[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
}

const isTrue = (value: unknown) => value === true || value === 'true'

export function isHidden(node: ViewNode): boolean {
  return isTrue(node.attr.hidden) || /display:\s*none/.test(String(node.attr.style ?? ''))
}

export const isDisabled = (node: ViewNode) => isTrue(node.attr.disabled)

/** All elements that are shown, outermost first. */
export function* shown(node: ViewNode): Generator<ViewNode> {
  if (isHidden(node)) return
  yield node
  for (const child of node.children) if (isNode(child)) yield* shown(child)
}

export function textOf(node: ViewNode): string {
  if (isHidden(node)) return ''
  return node.children.map((child) => (isNode(child) ? textOf(child) : child)).join('')
}

function spokenText(node: ViewNode): string {
  if (isHidden(node) || isTrue(attribute(node, 'aria-hidden'))) return ''
  const label = attribute(node, 'aria-label')
  if (label) return String(label)
  return node.children.map((child) => (isNode(child) ? spokenText(child) : child)).join('')
}

/** What a screen reader says of the element: its label, else the text inside it. A placeholder is no name. */
export const nameOf = (node: ViewNode) => spokenText(node).trim()

export function roleOf(node: ViewNode): string | undefined {
  return String(attribute(node, 'aria-role') ?? '') || nativeRoles[node.tag]
}

export function handlerOf(node: ViewNode, type: string): { name: string; catches: boolean } | undefined {
  for (const [prefix, catches] of [
    ['bind', false],
    ['catch', true],
  ] as const) {
    const name = node.attr[`${prefix}${type}`] ?? node.attr[`${prefix}:${type}`]
    if (name) return { name: String(name), catches }
  }
  return undefined
}

/** Everything a person can act on, but for what says itself that it only listens to fingers. */
export function isControl(node: ViewNode): boolean {
  if (alwaysControls.has(node.tag)) return true
  if (roleOf(node) === 'presentation') return false
  return handlerOf(node, 'tap') !== undefined && !neverControls.has(node.tag) && !node.component
}

export function isSilent(node: ViewNode): boolean {
  for (let at: ViewNode | undefined = node; at; at = at.parent) {
    if (isTrue(attribute(at, 'aria-hidden'))) return true
  }
  return false
}

/** data-* attributes as the logic layer receives them: data-case-id becomes caseId. */
export function datasetOf(node: ViewNode): Record<string, unknown> {
  const entries = Object.entries(node.attr).filter(([name]) => name.startsWith('data-'))
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
