import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { toWgs84 } from '../../../miniapp/src/platform/datum'
import { loadHuancui } from '../../data'
import { clockFrom } from '../clock-from'
import { type PictureOptions, pictureFile } from '../picture'
import { Product } from '../product'
import { MiniProgram } from './mini-program'
import { nameOf, shown } from './nodes'
import { Person } from './person'
import { Phone, type Position } from './phone'
import { BUILT_FOR } from './program'

/** The mini-program as built. */
export const build = path.resolve(import.meta.dirname, '../../../miniapp/dist/weapp')

const { demo, stations } = loadHuancui()
const home = stations.find(({ id }) => id === demo.stationId)
if (!home) throw new Error(`no station ${demo.stationId}`)
const { place } = home

/** GCJ-02, metres to the north of the demo station, so that reports of one kind are not each other's neighbours. */
export const positionNorth = (metres: number): Position => ({
  latitude: place.lat + metres / 111_320,
  longitude: place.lng,
})

/** The product really running, and people with phones. */
export class Scene {
  private readonly people: Person[] = []
  /** How far every clock is ahead of the computer's, ms. */
  private ahead = 0

  private constructor(
    private running: Product,
    private readonly folder: string,
    /** Of a product that is started again; one that runs through keeps its own. */
    private readonly dataDir?: string,
  ) {}

  static async open(): Promise<Scene> {
    return new Scene(await Product.start(), mkdtempSync(path.join(os.tmpdir(), 'yizhan-pictures-')))
  }

  /** The product and every phone begin at this moment; `goesTo` leads to later ones. */
  static async openAt(moment: string): Promise<Scene> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-pictures-'))
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'yizhan-data-'))
    const scene = new Scene(await Product.start({ dataDir, env: clockFrom(moment) }), folder, dataDir)
    scene.setClocks(moment)
    return scene
  }

  get product(): Product {
    return this.running
  }

  /** Ends the product and starts it on the same data at a later moment; only for a scene that was opened at one. */
  async goesTo(moment: string): Promise<void> {
    if (!this.dataDir) throw new Error('this scene was not opened at a moment')
    const port = Number(new URL(this.running.origin).port)
    await this.running.stop()
    this.running = await Product.start({ dataDir: this.dataDir, port, env: clockFrom(moment) })
    this.setClocks(moment)
  }

  private setClocks(moment: string): void {
    this.ahead = Date.parse(moment) - Date.now()
    for (const { phone } of this.people) phone.ahead = this.ahead
  }

  /** Somebody at the demo station whose WeChat knows them as this demo person; `dress` sets their phone first. */
  person(who: string, dress: (phone: Phone) => void = () => undefined): Person {
    const phone = new Phone()
    phone.loginCode = `demo:${who}`
    phone.position = positionNorth(0)
    phone.ahead = this.ahead
    phone.noteSubscription = (templateIds) => this.wechat('/subscriptions', { personId: who, templateIds })
    dress(phone)
    const server = this.product.origin
    const person = new Person(phone, (at) => new MiniProgram({ root: build, phone, server, ...at }))
    this.people.push(person)
    return person
  }

  /** A photo taken at the demo station, unless told. */
  picture(name: string, options: PictureOptions = {}): Promise<string> {
    const { lat, lng } = toWgs84(place)
    return pictureFile(this.folder, name, { latitude: lat, longitude: lng, ...options })
  }

  /**
   * The names of the photos under this id, after fetching each as a phone would; throws when one is no picture, or
   * still carries what the camera wrote into it.
   */
  async shownPhotos(who: Person, id: string): Promise<string[]> {
    const images = [...shown(await who.sees(id))].filter(({ tag }) => tag === 'image')
    for (const { attr } of images) {
      const answer = await fetch(String(attr.src).replace(BUILT_FOR, this.product.origin))
      const { exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      if (exif) throw new Error(`${attr.src} carries EXIF`)
    }
    return images.map(nameOf)
  }

  /** Tells the stand-in what happened in WeChat itself. */
  private async wechat(path: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const url = `${this.product.origin}/stand-in/wechat${path}`
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  /** Where the messages lead that the product had WeChat send, once there are so many. */
  async messages(many: number): Promise<string[]> {
    const end = performance.now() + 10_000
    for (;;) {
      const answer = await fetch(`${this.product.origin}/stand-in/wechat/messages`)
      const { items } = (await answer.json()) as { items: { page: string }[] }
      if (items.length >= many) return items.map(({ page }) => page)
      if (performance.now() > end) throw new Error(`${items.length} messages, not ${many}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** What the product's own server says to somebody, asked past every screen. */
  async ask<T>(who: string, question: string): Promise<T> {
    const { origin } = this.product
    const signIn = await fetch(`${origin}/api/sign-in/wechat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: `demo:${who}`, door: 'miniProgram' }),
    })
    const { token } = (await signIn.json()) as { token: string }
    const answer = await fetch(`${origin}${question}`, { headers: { authorization: `Bearer ${token}` } })
    return (await answer.json()) as T
  }

  /** Ends everything, and says the largest update of all; throws when anything went wrong on a phone. */
  async close(): Promise<void> {
    const wrong: string[] = []
    for (const person of this.people)
      try {
        person.end()
      } catch (error) {
        wrong.push((error as Error).message)
      }
    const [largest] = this.people.map((person) => person.largest).sort((a, b) => b.bytes - a.bytes)
    if (largest) console.info(`largest setData: ${largest.bytes} bytes on ${largest.path}`)
    await this.product.stop()
    for (const folder of [this.folder, this.dataDir])
      if (folder) rmSync(folder, { recursive: true, force: true })
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  }
}
