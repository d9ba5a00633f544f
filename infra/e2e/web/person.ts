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
    await place.first().waitFor()
  }

  async seesNot(id: string): Promise<void> {
    await this.at(id).waitFor({ state: 'detached' })
  }

  async reads(id: string): Promise<string> {
    return (await this.at(id).innerText()).trim()
  }

  async tap(...ids: string[]): Promise<void> {
    for (const id of ids) await this.at(id).tap()
  }

  async writes(id: string, words: string): Promise<void> {
    await this.at(id).fill(words)
  }

  /** Taps what opens the system's file chooser, and chooses. */
  async choosesFiles(id: string, files: string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(id)])
    await chooser.setFiles(files)
  }

  /** Adds photos to the grid with this id, and waits until the last is with the server. */
  async sendsPhotos(id: string, files: string[], button = `${id}-add`): Promise<void> {
    await this.choosesFiles(button, files)
    const done = this.page.locator(`[id="${id}"]:visible .photo-state-done`)
    await done.nth(files.length - 1).waitFor()
  }

  /** Signs in on WeChat's page, where the stand-in lets one choose, and comes back to 我的. */
  async signsIn(who: string): Promise<void> {
    await this.visit.open('/resident/me/index')
    await this.tap('me-sign-in', 'sign-in-wechat')
    await this.page.locator(`button[name="person"][value="${who}"]`).tap()
    await this.sees('me-sign-out')
  }

  /** Opens a page by the person's own way through the bar below. */
  async goesTo(tab: 'home' | 'cases' | 'activities' | 'me' | 'desk' | 'notices'): Promise<void> {
    await this.tap(`tab-${tab}`)
  }

  /** Keeps a picture of the screen, and fails when axe finds anything serious on it. */
  async looks(name: string): Promise<void> {
    await this.visit.shot(name)
    const found = await this.visit.axe()
    if (found.length > 0) throw new Error(`${name}:\n${found.join('\n')}`)
  }
}
