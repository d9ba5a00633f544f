import { datasetOf, handlerOf, isDisabled, type ViewNode } from './nodes'

const bubbling = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
])

const targetOf = (node: ViewNode) => ({
  id: String(node.attr.id ?? ''),
  dataset: datasetOf(node),
  offsetLeft: 0,
  offsetTop: 0,
})

/**
 * Calls the handlers of an event as WeChat does: from the element outwards where the event bubbles,
 * until one catches it. `beside` is what stands beside the detail. Returns whether anything heard it.
 */
export function dispatch(
  node: ViewNode,
  type: string,
  detail: Record<string, unknown> = {},
  beside: Record<string, unknown> = {},
): boolean {
  if (type === 'tap' && isDisabled(node)) throw new Error(`<${node.tag}> is disabled and cannot be tapped`)
  const touch = bubbling.has(type) ? { touches: [{ clientX: 0, clientY: 0 }], changedTouches: [] } : {}
  const event = {
    type,
    timeStamp: performance.now(),
    detail,
    target: targetOf(node),
    mark: {},
    ...touch,
    ...beside,
  }
  let heard = false
  for (let at: ViewNode | undefined = node; at; at = bubbling.has(type) ? at.parent : undefined) {
    const handler = handlerOf(at, type)
    if (!handler || isDisabled(at)) continue
    heard = true
    at.owner.call(handler.name, { ...event, currentTarget: targetOf(at) })
    if (handler.catches) break
  }
  return heard
}
