import type { Locator } from 'playwright-core'
import type { Visit } from './visit'

/** How long a person waits for the screen, ms; generous, for machines that do much else. */
const PATIENCE = 15_000

/** Somebody at a phone: does with what they see what a person does, by the ids of the controls. */
export class Person {
  constructor(readonly visit: Visit) {
    visit.page.setDefaultTimeout(PATIENCE)
  }

  get page() {
    return this.visit.page
  }

  /** What they see under this id: pages they came from stay in the document, hidden. */
  at(id: string): Locator {
    return this.page.locator(`[id="${id}"]:visible`)
  }

  async sees(id: string, words?: string | RegExp): Promise<void> {
    const place = words === undefined ? this.at(id) : this.at(id).filter({ hasText: words })
    await this.orShows(place.first().waitFor())
  }

  /** Sees it without scrolling. */
  async seesInView(id: string, words?: string): Promise<void> {
    await this.sees(id, words)
    const box = await this.at(id).boundingBox()
    const height = this.page.viewportSize()?.height ?? 0
    if (!box || box.y < 0 || box.y + box.height > height) throw new Error(`${id} is out of view`)
  }

  async seesNot(id: string): Promise<void> {
    await this.orShows(this.at(id).waitFor({ state: 'detached' }))
  }

  async reads(id: string): Promise<string> {
    return ((await this.orShows(this.at(id).textContent())) ?? '').trim()
  }

  async tap(...ids: string[]): Promise<void> {
    for (const id of ids) await this.orShows(this.at(id).tap())
  }

  async writes(id: string, words: string): Promise<void> {
    await this.orShows(this.at(id).fill(words))
  }

  /** Taps what opens the system's file chooser, and chooses. */
  async choosesFiles(id: string, files: string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(id)])
    await chooser.setFiles(files)
  }

  /** Adds photos to the grid with this id, and waits until the last is with the server. */
  async sendsPhotos(id: string, files: string[]): Promise<void> {
    await this.choosesFiles(`${id}-add`, files)
    const done = this.page.locator(`[id="${id}"]:visible .photo-state-done`)
    await this.orShows(done.nth(files.length - 1).waitFor())
  }

  /** Signs in on WeChat's page, where the stand-in lets one choose, and comes back to 我的. */
  async signsIn(who: string): Promise<void> {
    await this.visit.open()
    await this.tap('tab-me', 'me-sign-in', 'sign-in-wechat')
    await this.choosesToBe(who)
    await this.sees('me-sign-out')
  }

  async choosesToBe(who: string): Promise<void> {
    await this.orShows(this.page.locator(`button[name="person"][value="${who}"]`).tap())
  }

  async goesTo(tab: 'home' | 'cases' | 'activities' | 'me' | 'desk' | 'notices'): Promise<void> {
    await this.tap(`tab-${tab}`)
  }

  /** Back to the first page, as far as it takes. */
  async comesBack(): Promise<void> {
    await this.orShows(this.page.locator('[id="back"]:visible, [id="tab-home"]:visible').first().waitFor())
    while (await this.at('back').isVisible()) {
      const here = (await this.page.locator('.screen:visible').getAttribute('id')) ?? ''
      await this.tap('back')
      await this.seesNot(here)
    }
  }

  /** Opens the page anew, as whoever wants the latest does. */
  async looksAgain(): Promise<void> {
    await this.page.reload()
  }

  /** Opens the page anew until it shows what the server does a little later. */
  async looksAgainUntil(id: string, words: string): Promise<void> {
    const seen = this.at(id).filter({ hasText: words }).first()
    for (let tries = 0; tries < 20; tries++) {
      await this.looksAgain()
      const came = seen.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
      if (await came) return
    }
    await this.sees(id, words)
  }

  /** Until nothing is pressed any more and nothing moves, but for what moves without end. */
  private async rests(): Promise<void> {
    await this.page.waitForFunction(() => {
      const ends = (one: Animation) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY
      const moves = document.getAnimations().some((one) => one.playState === 'running' && ends(one))
      return !moves && document.querySelector('.pressable:active, .pressed') === null
    })
  }

  /** Keeps a picture of the screen; fails when it is wider than the phone, or axe finds anything serious on it. */
  async looks(name: string): Promise<void> {
    await this.rests()
    await this.visit.shot(name)
    const found = await this.visit.axe()
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) found.push(`${wide} px wider than the screen`)
    if (found.length > 0) throw new Error(`${name}:\n${found.join('\n')}`)
  }

  /** What fails leaves a picture of the screen behind. */
  private async orShows<T>(doing: Promise<T>): Promise<T> {
    try {
      return await doing
    } catch (error) {
      const file = await this.visit.shot(`failed-${Date.now()}`).catch(() => 'none')
      throw new Error(`${String(error)}\nscreen: ${file}\naddress: ${this.page.url()}`)
    }
  }
}
