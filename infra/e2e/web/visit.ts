import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const screenshots = path.resolve(import.meta.dirname, '../screenshots')

export interface VisitOptions {
  /** Origin of the product; nothing else may be asked. */
  origin: string
  dark?: boolean
  /** BCP 47; zh-CN unless told. */
  locale?: string
  width?: number
  height?: number
  /** WGS-84, as browsers give it; 竹岛, Weihai. 'refused' leaves the permission out. */
  position?: { latitude: number; longitude: number } | 'refused'
  elder?: boolean
  /** How far the phone's clock is ahead of the computer's, ms. */
  ahead?: number
}

/** Moves the clock of a page; a second time counts from where the first left it. */
const moveClock = (ahead: number): void => {
  const Before = Date
  const now = () => Before.now() + ahead
  globalThis.Date = class extends Before {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]))
    }
    static override now = now
  } as DateConstructor
}

/** A person's phone browser on the product. Whatever goes wrong behind the page is kept in `problems`. */
export class Visit {
  readonly problems: string[] = []
  private readonly tolerated: RegExp[] = []

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(`console: ${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => this.note(`error: ${error.stack ?? error.message}`))
    page.on('request', (request) => this.watch(request.url()))
  }

  static async begin(browser: Browser, options: VisitOptions): Promise<Visit> {
    const { position = { latitude: 37.484, longitude: 122.117 }, width = 390, height = 844 } = options
    const context = await browser.newContext({
      baseURL: options.origin,
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      locale: options.locale ?? 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      ...(position === 'refused' ? {} : { geolocation: position, permissions: ['geolocation'] }),
    })
    if (options.elder)
      await context.addInitScript(() => localStorage.setItem('yizhan.settings', '{"elder":true}'))
    if (options.ahead) await context.addInitScript(moveClock, options.ahead)
    return new Visit(await context.newPage(), context, options.origin)
  }

  /** Opens a route of the web build; its router keeps routes behind the hash. */
  async open(route = '/'): Promise<void> {
    await this.page.goto(`/#${route}`)
  }

  /** Puts the phone away, so that it asks nothing; what comes back takes it up again, its clock moved on by so many ms. */
  async putAway(): Promise<(moveOn: number) => Promise<void>> {
    const address = this.page.url()
    await this.page.goto('about:blank')
    return async (moveOn) => {
      await this.context.addInitScript(moveClock, moveOn)
      await this.page.goto(address)
    }
  }

  /** Says that a test causes this problem on purpose. */
  tolerate(problem: RegExp): void {
    this.tolerated.push(problem)
  }

  /** Serious and critical findings of axe on the page as it is, one line each. */
  async axe(): Promise<string[]> {
    await this.page.evaluate(axe.source)
    const found = await this.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
      )
  }

  async shot(name: string): Promise<string> {
    mkdirSync(screenshots, { recursive: true })
    const file = path.join(screenshots, `${name}.png`)
    await this.page.screenshot({ path: file })
    return file
  }

  /** Ends the visit; throws when anything went wrong behind the page. */
  async end(): Promise<void> {
    await this.context.close()
    if (this.problems.length > 0) throw new Error(`behind the page:\n${this.problems.join('\n')}`)
  }

  private watch(url: string): void {
    if (/^(data|blob|about):/.test(url) || new URL(url).origin === this.origin) return
    this.note(`request to another host: ${url}`)
  }

  private note(problem: string): void {
    if (!this.tolerated.some((pattern) => pattern.test(problem))) this.problems.push(problem)
  }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
