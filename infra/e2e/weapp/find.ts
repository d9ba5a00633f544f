import { nameOf, roleOf, textOf, type ViewNode } from './nodes'

/** How a test points at an element. A string must be the whole name or text, a pattern may be part of it. */
export type Target =
  | { id: string }
  | { role: string; name?: string | RegExp }
  | { name: string | RegExp }
  | { text: string | RegExp }

const fits = (wanted: string | RegExp, found: string) =>
  typeof wanted === 'string' ? found === wanted : wanted.test(found)

export function matches(node: ViewNode, target: Target): boolean {
  if ('id' in target) return node.attr.id === target.id
  if ('text' in target) return fits(target.text, textOf(node).trim())
  if ('role' in target && roleOf(node) !== target.role) return false
  return target.name === undefined || fits(target.name, nameOf(node))
}

export function describeTarget(target: Target): string {
  return Object.entries(target)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')
}
