import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { toWgs84 } from '../../../miniapp/src/platform/datum'
import { loadHuancui } from '../../data'
import { clockFrom } from '../clock-from'
import { type PictureOptions, pictureFile } from '../picture'
import { Product } from '../product'
import { launchChromium } from './chromium'
import { Person } from './person'
import { Visit, type VisitOptions } from './visit'

const { demo, stations } = loadHuancui()
const home = stations.find(({ id }) => id === demo.stationId)
if (!home) throw new Error(`no station ${demo.stationId}`)

export const demoStation = home

/** Metres to the north, so that reports of one kind are not each other's neighbours. */
export const positionNorth = (metres: number) => {
  const { lat, lng } = toWgs84(demoStation.place)
  return { latitude: lat + metres / 111_320, longitude: lng }
}

/** A clock set before the server's starts is never behind it. */
const aheadAt = (moment: string) => Date.parse(moment) - Date.now()

const dataIn = (folder: string) => path.join(folder, 'data')

/** A Tuesday, half past nine in Weihai: whoever works is at work. */
const WORKING_MORNING = '2026-11-24T01:30:00.000Z'

/** The product really running, a browser, and whoever comes by; every clock shows the scene's own time. */
export class Scene {
  private readonly visits: Visit[] = []

  private constructor(
    private running: Product,
    readonly browser: Browser,
    private readonly folder: string,
    /** How far the phones' clocks are ahead of the computer's, ms. */
    private ahead: number,
    private readonly env: Record<string, string>,
  ) {}

  /** `env`: what the product’s environment has besides its clock. */
  static async open(moment = WORKING_MORNING, env: Record<string, string> = {}): Promise<Scene> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-scene-'))
    const options = { dataDir: dataIn(folder), env: { ...env, ...clockFrom(moment) } }
    const ahead = aheadAt(moment)
    const [product, browser] = await Promise.all([Product.start(options), launchChromium()])
    return new Scene(product, browser, folder, ahead, env)
  }

  get product(): Product {
    return this.running
  }

  /** Ends the product and starts it on the same data at a later moment; every phone goes on where it was. */
  async goesTo(moment: string): Promise<void> {
    const taken = await Promise.all(this.visits.map((visit) => visit.putAway()))
    const port = Number(new URL(this.running.origin).port)
    await this.running.stop()
    const moveOn = aheadAt(moment) - this.ahead
    this.ahead += moveOn
    const env = { ...this.env, ...clockFrom(moment) }
    this.running = await Product.start({ dataDir: dataIn(this.folder), port, env })
    await Promise.all(taken.map((takeUp) => takeUp(moveOn)))
  }

  /** Somebody with a phone of their own, at the demo station unless told. */
  async person(options: Partial<VisitOptions> = {}): Promise<Person> {
    const { product, ahead } = this
    const own = { origin: product.origin, position: positionNorth(0), ahead }
    const visit = await Visit.begin(this.browser, { ...own, ...options })
    this.visits.push(visit)
    return new Person(visit)
  }

  /** A photo taken at the demo station, unless told. */
  picture(name: string, options: PictureOptions = {}): Promise<string> {
    return pictureFile(this.folder, name, { ...positionNorth(0), ...options })
  }

  file(name: string): string {
    return path.join(this.folder, name)
  }

  /** Ends everything; throws when anything went wrong behind a page, or the product did not end well. */
  async close(): Promise<void> {
    const ends = await Promise.allSettled(this.visits.map((visit) => visit.end()))
    await this.browser.close()
    await this.product.stop()
    rmSync(this.folder, { recursive: true, force: true })
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  }
}
