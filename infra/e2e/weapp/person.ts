import { largestUpdate } from './check-package'
import type { Target } from './find'
import type { MiniProgram } from './mini-program'
import { attribute, isNode, shown, textOf, type ViewNode } from './nodes'
import type { Phone } from './phone'
import type { StartOptions } from './program'
import type { SentData } from './run'

type Door = Pick<StartOptions, 'path' | 'query'>

/** How long a person waits for the screen, ms; generous, for machines that do much else. */
const PATIENCE = 15_000
/** How long a person who waits for news looks at the page before pulling it down again, ms. */
const GLANCE = 1000

const isOff = (node: ViewNode) => attribute(node, 'aria-disabled') === 'true'

/**
 * Somebody with a phone: does with what they see what a person does, by the ids of the controls. Every screen on the
 * way is looked at, also the half-finished ones; what is wrong with it is kept in `problems`.
 */
export class Person {
  /** Of one's own finger, since the start. */
  taps = 0
  /** The largest setData of all lives of the mini-program. */
  largest: Pick<SentData, 'path' | 'bytes'> = { path: '', bytes: 0 }
  private readonly problems = new Set<string>()
  private running: MiniProgram

  constructor(
    readonly phone: Phone,
    private readonly start: (at: Door) => MiniProgram,
  ) {
    this.running = start({})
  }

  get app(): MiniProgram {
    return this.running
  }

  async sees(id: string, words?: string | RegExp): Promise<ViewNode> {
    await this.waitsUntil(() => this.shows(id, words), `${id} ${words ?? ''}`)
    return this.app.get({ id })
  }

  /** Pulls the page down, again and again, until it brings this. */
  async comesToSee(id: string, words: string | RegExp): Promise<void> {
    let looked = performance.now()
    const brought = () => {
      if (this.shows(id, words)) return true
      if (performance.now() - looked > GLANCE) {
        this.app.pullDown()
        looked = performance.now()
      }
      return false
    }
    await this.waitsUntil(brought, `${id} ${words}`)
  }

  /** Opens this page anew, again and again, until it shows what the server does a little later. */
  async opensUntil(page: string, id: string, words: string): Promise<void> {
    const end = performance.now() + PATIENCE
    const shows = async () => {
      this.opens(page)
      const since = performance.now()
      while (!this.shows(id, words) && performance.now() - since < GLANCE) await this.app.settle()
      return this.shows(id, words)
    }
    while (!(await shows())) if (performance.now() > end) return void (await this.sees(id, words))
  }

  async seesNot(id: string): Promise<void> {
    await this.waitsUntil(() => this.app.find({ id }) === undefined, `no ${id}`)
  }

  async reads(id: string): Promise<string> {
    return textOf(await this.sees(id)).trim()
  }

  /** Waits for each control, and for what keeps it from being pressed to pass, then presses it. */
  async tap(...ids: string[]): Promise<void> {
    for (const id of ids) await this.presses({ id })
  }

  /** Waits for a control whose id begins so and that says these words, then presses it. */
  async tapAmong(ids: string, words: string): Promise<void> {
    const row = () =>
      [...shown(this.app.tree())].find(
        (node) => String(node.attr.id ?? '').startsWith(ids) && textOf(node).includes(words),
      )
    await this.waitsUntil(() => row() !== undefined, `${words} among ${ids}`)
    await this.tap(String(row()?.attr.id))
  }

  async presses(target: Target): Promise<void> {
    const able = () => {
      const found = this.app.find(target)
      return found !== undefined && !isOff(found)
    }
    await this.waitsUntil(able, JSON.stringify(target))
    if (this.covered(this.app.get(target))) throw new Error(`${JSON.stringify(target)} is behind a sheet`)
    this.taps += 1
    await this.app.tap(target)
    this.look()
  }

  async writes(id: string, words: string): Promise<void> {
    await this.sees(id)
    await this.app.focus({ id })
    await this.app.input({ id }, words)
    await this.app.blur({ id })
    this.look()
  }

  /** Adds photos to the grid with this id, and waits until the last is with the server. */
  async sendsPhotos(id: string, files: string[]): Promise<void> {
    await this.takesPhotos(id, files)
    await this.waitsUntil(() => this.photosSent(id) >= files.length, `${files.length} sent photos in ${id}`)
  }

  async takesPhotos(id: string, files: string[]): Promise<void> {
    this.phone.pictures = files
    await this.tap(`${id}-add`)
    await this.sees(`${id}-${files.length}`)
  }

  private photosSent(id: string): number {
    const grid = this.app.find({ id })
    return grid
      ? [...shown(grid)].filter((node) => String(node.attr.class).includes('photo-state-done')).length
      : 0
  }

  /** Signs in on 我的 by the tap there, as whoever the phone's WeChat says. */
  async signsIn(): Promise<void> {
    await this.tap('tab-me', 'me-sign-in', 'sign-in-wechat')
    await this.sees('me-sign-out')
  }

  /** Back by WeChat's own button above the page. */
  async goesBack(): Promise<void> {
    await this.app.back()
    this.look()
  }

  async isOn(route: string): Promise<void> {
    await this.waitsUntil(() => this.app.route === route, `page ${route}`)
  }

  /** The phone ends the process; the person opens it anew. */
  startsAgain(): void {
    this.open({})
  }

  /** Comes in by a message or a code that leads to this page, after the phone ended the process. */
  opens(page: string): void {
    const [path = '', query] = page.split('?')
    this.open({ path, query: Object.fromEntries(new URLSearchParams(query)) })
  }

  private open(at: Door): void {
    this.note()
    this.app.kill()
    this.running = this.start(at)
    this.look()
  }

  async waitsUntil(holds: () => boolean, what: string): Promise<void> {
    const held = () => {
      this.look()
      return holds()
    }
    await this.app.until(held, what, PATIENCE)
  }

  /** Puts the phone away; throws when anything went wrong on the way. */
  end(): void {
    this.note()
    this.app.kill()
    this.phone.throwAway()
    if (this.problems.size > 0) throw new Error([...this.problems].join('\n'))
  }

  private shows(id: string, words?: string | RegExp): boolean {
    const found = this.app.find({ id })
    if (!found || words === undefined) return found !== undefined
    const text = textOf(found)
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  }

  private look(): void {
    for (const control of this.app.controlsWithoutName())
      this.problems.add(`${this.app.route}: no name or role: ${control}`)
  }

  /** While a sheet is open, what is behind it can be neither pressed nor heard. */
  private covered(control: ViewNode): boolean {
    const sheet = [...shown(this.app.tree())].findLast((node) => attribute(node, 'aria-modal') === 'true')
    return sheet !== undefined && !contains(sheet, control)
  }

  private note(): void {
    for (const error of this.app.run.errors) this.problems.add(`${this.app.route}: ${error}`)
    for (const { path, bytes } of this.app.run.sent) {
      if (bytes > this.largest.bytes) this.largest = { path, bytes }
      if (bytes > largestUpdate) this.problems.add(`${path}: a setData of ${bytes} bytes`)
    }
  }
}

const contains = (outer: ViewNode, wanted: ViewNode): boolean =>
  outer === wanted || outer.children.some((child) => isNode(child) && contains(child, wanted))
