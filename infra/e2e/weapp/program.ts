import { dispatch } from './events'
import { type Data, Instance } from './instance'
import { shown, type ViewNode } from './nodes'
import { Package } from './package'
import { PageStack } from './page-stack'
import type { Network, Phone } from './phone'
import { Realm } from './realm'
import { Run } from './run'
import { View } from './view'
import { wxOf } from './wx'

/** Where a build asks for its server unless it was told another place. */
export const BUILT_FOR = 'http://127.0.0.1:8080'

export interface StartOptions {
  /** The folder of the built mini-program. */
  root: string
  phone: Phone
  /** Origin of the server under test. */
  server?: string
  /** Origin that the build was made to ask; its requests go to `server`. */
  builtFor?: string
  /** Where a scanned code or a message opens it; the first page otherwise. */
  path?: string
  query?: Record<string, string>
}

/** A mini-program's process: its code, its pages, and what the phone does to it. */
export class Program {
  readonly run = new Run()
  readonly phone: Phone
  title = ''
  private readonly files: Package
  private readonly realm: Realm
  private readonly view: View
  protected readonly pages: PageStack
  private rendered?: { page: Instance; changes: number; tree: ViewNode }

  constructor(options: StartOptions) {
    const { phone, server, builtFor = BUILT_FOR } = options
    this.phone = phone
    this.files = new Package(options.root)
    this.view = new View(this.files, (component) => this.create(component))
    this.pages = new PageStack(this.files, (route) => this.createPage(route))
    const launch = {
      path: options.path ?? this.files.pages[0] ?? '',
      query: options.query ?? {},
      scene: 1001,
    }
    const redirect = (url: string) =>
      server && url.startsWith(builtFor) ? server + url.slice(builtFor.length) : url
    const wx = wxOf({
      phone,
      run: this.run,
      pages: this.pages,
      redirect,
      launch,
      exists: (selector) => [...shown(this.tree())].some((node) => matchesSelector(node, selector)),
      setTitle: (title) => {
        this.title = title
      },
    })
    const currentPages = () => this.pages.open.map((page) => page.self)
    const now = () => Date.now() + phone.ahead
    this.realm = new Realm(this.files, this.run, wx, currentPages, now)
    this.run.guard(() => this.open(launch))()
  }

  private open(launch: { path: string; query: Record<string, string> }): void {
    this.realm.start()
    this.lifecycle('onLaunch', launch)
    this.lifecycle('onShow', launch)
    const query = new URLSearchParams(launch.query)
    this.pages.reLaunch(`/${launch.path}${query.size > 0 ? `?${query}` : ''}`)
  }

  private lifecycle(name: string, detail?: unknown): void {
    const found = this.realm.app[name]
    if (typeof found === 'function') this.run.guard(() => found.call(this.realm.app, detail))()
  }

  private create(file: string): Instance {
    const instance = new Instance(file, this.realm.definitionOf(file), (changed, patch, done) =>
      this.accept(changed, patch, done),
    )
    instance.self.triggerEvent = (type: string, detail: Data) =>
      instance.host && dispatch(instance.host, type, detail)
    return instance
  }

  private createPage(route: string): Instance {
    const page = this.create(route)
    this.title = this.files.describe(route).navigationBarTitleText ?? ''
    const find = (selector: string) =>
      [...shown(this.tree())].filter((node) => matchesSelector(node, selector))
    const components = (selector: string) => find(selector).flatMap((node) => node.component?.self ?? [])
    page.self.selectComponent = (selector: string) => components(selector)[0] ?? null
    page.self.selectAllComponents = components
    const hasTabBar = this.files.app.tabBar?.custom && this.files.tabs.includes(route)
    const tabBar = hasTabBar ? this.create('custom-tab-bar/index') : undefined
    tabBar?.live('attached')
    page.self.getTabBar = () => tabBar?.self ?? null
    return page
  }

  private accept(instance: Instance, payload: Data, done?: () => void): void {
    this.run.changes += 1
    this.run.sent.push({ path: instance.path, bytes: Buffer.byteLength(JSON.stringify(payload)), payload })
    this.run.after(0, () => {
      if (this.pages.open.length > 0) this.tree()
      done?.()
    })
  }

  get route(): string {
    return this.pages.top.path
  }

  /** The page on top with its parameters, as a message would lead there. */
  get address(): string {
    const query = new URLSearchParams(this.pages.top.self.options as Record<string, string>)
    return query.size > 0 ? `${this.route}?${query}` : this.route
  }

  get routes(): string[] {
    return this.pages.open.map((page) => page.path)
  }

  /** What the phone shows now. */
  tree(): ViewNode {
    const page = this.pages.top
    if (this.rendered?.page === page && this.rendered.changes === this.run.changes) return this.rendered.tree
    const changes = this.run.changes
    const tree = this.view.render(page)
    this.rendered = { page, changes, tree }
    return tree
  }

  setNetwork(network: Network): void {
    this.phone.network = network
    this.run.emit('NetworkStatusChange', { isConnected: network !== 'none', networkType: network })
  }

  setTheme(theme: Phone['theme']): void {
    this.phone.theme = theme
    this.lifecycle('onThemeChange', { theme })
    this.run.emit('ThemeChange', { theme })
  }

  /** Pulls the page down, as far as its description lets it be pulled. */
  pullDown(): void {
    if (!this.files.describe(this.route).enablePullDownRefresh)
      throw new Error(`${this.route} cannot be pulled down`)
    this.run.guard(() => this.pages.top.call('onPullDownRefresh'))()
  }

  hide(): void {
    this.run.guard(() => this.pages.top.call('onHide'))()
    this.lifecycle('onHide')
    this.run.emit('AppHide')
  }

  show(): void {
    const detail = { path: this.route, query: {}, scene: 1001 }
    this.lifecycle('onShow', detail)
    this.run.guard(() => this.pages.top.call('onShow'))()
    this.run.emit('AppShow', detail)
  }

  /** The phone ends the process at once: no handler runs, temporary files are gone. */
  kill(): void {
    this.run.kill()
    this.phone.forgetTemporaryFiles()
  }
}

function matchesSelector(node: ViewNode, selector: string): boolean {
  const wanted =
    selector
      .trim()
      .split(/\s+|>>>/)
      .at(-1) ?? ''
  if (wanted.startsWith('#')) return node.attr.id === wanted.slice(1)
  if (wanted.startsWith('.'))
    return String(node.attr.class ?? '')
      .split(/\s+/)
      .includes(wanted.slice(1))
  return node.tag === wanted
}
