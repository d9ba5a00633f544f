import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { toWgs84 } from '../../../miniapp/src/platform/datum'
import { loadHuancui } from '../../data'
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

/** The product really running, a browser, and whoever comes by. */
export class Scene {
  private readonly visits: Visit[] = []

  private constructor(
    readonly product: Product,
    readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Scene> {
    const [product, browser] = await Promise.all([Product.start(), launchChromium()])
    return new Scene(product, browser, mkdtempSync(path.join(os.tmpdir(), 'yizhan-pictures-')))
  }

  /** Somebody with a phone of their own, at the demo station unless told. */
  async person(options: Partial<VisitOptions> = {}): Promise<Person> {
    const { origin } = this.product
    const visit = await Visit.begin(this.browser, { origin, position: positionNorth(0), ...options })
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
