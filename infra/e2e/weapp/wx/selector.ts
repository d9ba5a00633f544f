/** Where an element would be is not known without a real screen: every element found measures the same. */
const rectangle = { left: 0, top: 0, right: 390, bottom: 44, width: 390, height: 44 }

type Found = Record<string, unknown> | null
type Receive = (found: Found) => void

/** wx.createSelectorQuery(): tells whether an element is there; its measures are nominal. */
export function selectorQuery(exists: (selector: string) => boolean) {
  const asked: Array<{ found: Found; receive?: Receive }> = []
  let selector = ''
  const ask = (value: Record<string, unknown>) => (receive?: Receive) => {
    asked.push({ found: selector === '' || exists(selector) ? value : null, receive })
    return query
  }
  const choose = (wanted: string) => {
    selector = wanted
    return query
  }
  const query: Record<string, unknown> = {
    in: () => query,
    select: choose,
    selectAll: choose,
    selectViewport: () => choose(''),
    boundingClientRect: ask(rectangle),
    scrollOffset: ask({ scrollLeft: 0, scrollTop: 0, scrollHeight: 844 }),
    fields: (_fields: unknown, receive?: Receive) => ask(rectangle)(receive),
    node: ask({ node: null }),
    context: ask({ context: null }),
    exec: (done?: (all: Found[]) => void) => {
      setImmediate(() => {
        for (const { found, receive } of asked) receive?.(found)
        done?.(asked.map(({ found }) => found))
      })
      return query
    },
  }
  return query
}
