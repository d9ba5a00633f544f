import { dispatch } from './events'
import { describeTarget, matches, type Target } from './find'
import { type Data, Instance } from './instance'
import { isControl, isSilent, nameOf, roleOf, shown, textOf, type ViewNode } from './nodes'
import { Package } from './package'
import { PageStack } from './page-stack'
import type { Network, Phone } from './phone'
import { Realm } from './realm'
import { Run } from './run'
import { View } from './view'
import { wxOf } from './wx'

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

/** A running mini-program, seen and used as a person would. */
export class MiniProgram {
  readonly run = new Run()
  readonly phone: Phone
  title = ''
  private readonly files: Package
  private readonly realm: Realm
  private readonly view: View
  private readonly pages: PageStack
  private readonly typed = new Map<string, { value: string; over: unknown }>()
  private rendered?: { page: Instance; changes: number; tree: ViewNode }

  constructor(options: StartOptions) {
    const { phone, server, builtFor = 'http://127.0.0.1:8080' } = options
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
    this.realm = new Realm(this.files, this.run, wx, () => this.pages.open.map((page) => page.self))
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

  text(target?: Target): string {
    return textOf(target ? this.get(target) : this.tree())
  }

  all(target: Target): ViewNode[] {
    return [...shown(this.tree())].filter((node) => matches(node, target))
  }

  /** The innermost element that fits, since text is also the text of what is around it. */
  find(target: Target): ViewNode | undefined {
    const found = this.all(target)
    return 'text' in target ? found.at(-1) : found[0]
  }

  get(target: Target): ViewNode {
    const found = this.find(target)
    if (!found) throw new Error(`no ${describeTarget(target)} on ${this.route}:\n${this.outline()}`)
    return found
  }

  async fire(target: Target, type: string, detail: Record<string, unknown> = {}): Promise<void> {
    const node = this.get(target)
    const heard = this.run.guard(() => dispatch(node, type, detail))()
    if (heard !== true) {
      throw new Error(
        `${describeTarget(target)} on ${this.route} does not answer ${type}: ${this.run.errors.at(-1) ?? ''}`,
      )
    }
    await this.settle()
  }

  tap = (target: Target) => this.fire(target, 'tap')

  async input(target: Target, value: string): Promise<void> {
    const node = this.get(target)
    this.typed.set(keyOf(node), { value, over: node.attr.value })
    await this.fire(target, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  focus = (target: Target) => this.fire(target, 'focus', { value: this.value(target) })
  blur = (target: Target) => this.fire(target, 'blur', { value: this.value(target) })
  confirm = (target: Target) => this.fire(target, 'confirm', { value: this.value(target) })
  change = (target: Target, value: unknown) => this.fire(target, 'change', { value })

  /** What stands in a field: the text typed into it, until the mini-program sets another. */
  value(target: Target): string {
    const node = this.get(target)
    const typed = this.typed.get(keyOf(node))
    return typed && typed.over === node.attr.value ? typed.value : String(node.attr.value ?? '')
  }

  /** Waits until the element is there, by default for at most 5 s. */
  async waitFor(target: Target, milliseconds = 5000): Promise<ViewNode> {
    await this.until(() => this.find(target) !== undefined, describeTarget(target), milliseconds)
    return this.get(target)
  }

  async waitForRoute(route: string, milliseconds = 5000): Promise<void> {
    await this.until(() => this.route === route, `page ${route}`, milliseconds)
  }

  async until(holds: () => boolean, what: string, milliseconds = 5000): Promise<void> {
    const end = performance.now() + milliseconds
    while (!holds()) {
      if (performance.now() > end) {
        const errors = this.run.errors.map((error) => `\n${error}`).join('')
        throw new Error(`waited ${milliseconds} ms for ${what} on ${this.route}:\n${this.outline()}${errors}`)
      }
      await this.settle()
    }
  }

  /** Lets what the last event started run: timers of no length, promises, setData callbacks. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 15))
  }

  /** Everything a person can act on that a screen reader could not name. */
  controlsWithoutName(): string[] {
    const nameless = [...shown(this.tree())].filter(
      (node) => isControl(node) && !isSilent(node) && (nameOf(node) === '' || !roleOf(node)),
    )
    return nameless.map(
      (node) =>
        `<${node.tag} class="${node.attr.class ?? ''}" id="${node.attr.id ?? ''}"> ${roleOf(node) ?? 'no role'}`,
    )
  }

  /** The page in a few lines, as a screen reader would go through it. */
  outline(): string {
    const controls = [...shown(this.tree())].filter(isControl)
    const lines = controls.map((node) => `  ${roleOf(node) ?? node.tag} "${nameOf(node)}"`)
    return [`  ${this.text().slice(0, 400)}`, ...lines].join('\n')
  }

  calls(name: string): Array<Record<string, unknown>> {
    return this.run.calls.filter((made) => made.name === name).map((made) => made.options)
  }

  largestUpdate(): number {
    return Math.max(0, ...this.run.sent.map((sent) => sent.bytes))
  }

  back = () => {
    this.run.guard(() => this.pages.navigateBack())()
    return this.settle()
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

const keyOf = (node: ViewNode) => `${node.owner.path} ${node.attr.id ?? node.attr['data-sid']}`

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
