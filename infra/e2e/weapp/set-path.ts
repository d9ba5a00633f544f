type Holder = Record<string, unknown>

const steps = (path: string) =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

/** Writes one entry of a setData payload: `root.cn.[2].v`, `list[0].name` and `title` all name a place. */
export function setPath(target: Holder, path: string, value: unknown): void {
  const keys = steps(path)
  const last = keys.pop()
  if (last === undefined) return
  let holder = target
  keys.forEach((key, index) => {
    const next = holder[key]
    if (next === null || typeof next !== 'object') {
      holder[key] = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    }
    holder = holder[key] as Holder
  })
  holder[last] = value
}
