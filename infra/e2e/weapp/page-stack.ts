import type { Instance } from './instance'
import type { Package } from './package'
import { WxFailure } from './wx/answer'

export const longestStack = 10

/** Which pages are open, by WeChat's rules: ten at most, tab pages kept and reached by switchTab only. */
export class PageStack {
  readonly open: Instance[] = []
  private readonly tabs = new Map<string, Instance>()

  constructor(
    private readonly files: Package,
    private readonly create: (route: string) => Instance,
  ) {}

  get top(): Instance {
    const page = this.open.at(-1)
    if (!page) throw new Error('the mini-program has no page open')
    return page
  }

  navigateTo(url: string): void {
    const route = this.routeOf(url)
    if (this.isTab(route)) throw new WxFailure('can not navigateTo a tabbar page')
    if (this.open.length >= longestStack) throw new WxFailure('webview count limit exceed')
    this.top.call('onHide')
    this.push(route, url)
  }

  redirectTo(url: string): void {
    const route = this.routeOf(url)
    if (this.isTab(route)) throw new WxFailure('can not redirectTo a tabbar page')
    this.close(this.open.pop())
    this.push(route, url)
  }

  reLaunch(url: string): void {
    const route = this.routeOf(url)
    while (this.open.length > 0) this.close(this.open.pop())
    for (const tab of this.tabs.values()) tab.call('onUnload')
    this.tabs.clear()
    this.push(route, url)
  }

  switchTab(url: string): void {
    const route = this.routeOf(url)
    if (!this.isTab(route)) throw new WxFailure('can not switch to no-tabBar page')
    if (this.open.length === 1 && this.top.path === route) return
    const wasOnTop = this.open.at(-1)
    while (this.open.length > 0) {
      const page = this.open.pop() as Instance
      if (!this.isTab(page.path)) this.close(page)
      else if (page === wasOnTop) page.call('onHide')
    }
    const kept = this.tabs.get(route)
    if (kept) {
      this.open.push(kept)
      kept.call('onShow')
    } else {
      this.push(route, url)
    }
  }

  navigateBack(delta = 1): void {
    if (this.open.length < 2) throw new WxFailure('cannot navigate back at first page.')
    for (let left = Math.min(delta, this.open.length - 1); left > 0; left -= 1) this.close(this.open.pop())
    this.top.call('onShow')
  }

  private isTab(route: string): boolean {
    return this.files.tabs.includes(route)
  }

  private push(route: string, url: string): void {
    const page = this.create(route)
    const query = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))
    Object.assign(page.self, { route, __route__: route, options: query })
    this.open.push(page)
    if (this.isTab(route)) this.tabs.set(route, page)
    page.live('created')
    page.live('attached')
    page.call('onLoad', query)
    page.call('onShow')
    page.live('ready')
    page.call('onReady')
  }

  private close(page: Instance | undefined): void {
    if (!page) return
    page.call('onUnload')
    page.live('detached')
    this.tabs.delete(page.path)
  }

  /** Routes inside the mini-program are absolute, or relative to the page on top. */
  private routeOf(url: string): string {
    const [written = ''] = url.split('?')
    const from = this.open.at(-1)?.path ?? ''
    const route = new URL(written, `file:///${written.startsWith('/') ? '' : from}`).pathname.slice(1)
    if (!this.files.pages.includes(route)) throw new WxFailure(`page "${route}" is not found`)
    return route
  }
}
