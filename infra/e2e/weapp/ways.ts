import type { Person } from './person'

/** One tap, and the page that it opens; `shows` is there when the page has its answer. */
export type Way = readonly [id: string, route: string, shows?: string]

/** Goes along these taps, each from the page before, and back by WeChat's own button, page by page. */
export const goesThereAndBack = async (who: Person, ways: readonly Way[]): Promise<void> => {
  const from = [who.app.route]
  for (const [id, route, shows] of ways) {
    await who.tap(id)
    await who.isOn(route)
    if (shows) await who.sees(shows)
    from.push(route)
  }
  for (const route of from.slice(0, -1).reverse()) {
    await who.goesBack()
    await who.isOn(route)
  }
}
