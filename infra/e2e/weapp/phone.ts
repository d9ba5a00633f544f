import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Position {
  latitude: number
  longitude: number
}
export interface ChosenPlace extends Position {
  name: string
  address: string
}
export type Network = 'wifi' | '4g' | 'none'

const folders = { 'wxfile://usr': 'user', 'wxfile://store': 'store', 'wxfile://tmp': 'temporary' } as const

/**
 * What outlives a killed mini-program: its storage and files, and whoever holds the phone.
 * Tests set the fields to say how that person and the phone will answer.
 */
export class Phone {
  readonly storage = new Map<string, string>()
  readonly userDataPath = 'wxfile://usr'
  /** How far its clock is ahead of the computer's, ms. */
  ahead = 0
  network: Network = 'wifi'
  /** GCJ-02, as WeChat gives it; 竹岛, Weihai. */
  position: Position | 'refused' = { latitude: 37.484, longitude: 122.117 }
  chosenPlace: ChosenPlace | 'cancelled' = 'cancelled'
  /** Where the middle of the map is after the person moved it. */
  mapCenter: Position | undefined
  /** Files on the computer that the next chooseMedia hands over. */
  pictures: string[] = []
  loginCode: string | 'refused' = 'demo:resident-1'
  subscription: 'accept' | 'reject' | 'ban' = 'accept'
  /** What WeChat notes when its person allows one message of each of these templates. */
  noteSubscription: (templateIds: string[]) => Promise<void> = async () => undefined
  modalAnswer: 'confirm' | 'cancel' = 'confirm'
  sheetChoice: number | 'cancelled' = 0
  scanned: string | 'cancelled' = 'cancelled'
  theme: 'light' | 'dark' = 'light'
  language = 'zh_CN'
  /** WeChat's own text size setting, px; 16 is ordinary. */
  fontSize = 16
  clipboard = ''
  /** Files on the computer that WeChat opened as documents, the latest last; temporary ones go with the process. */
  readonly documents: string[] = []
  private readonly home = mkdtempSync(path.join(os.tmpdir(), 'yizhan-phone-'))
  private files = 0

  constructor() {
    for (const folder of Object.values(folders)) mkdirSync(path.join(this.home, folder))
  }

  /** The place on disk of a path the mini-program uses; undefined for what is not its own. */
  diskPath(uri: string): string | undefined {
    for (const [prefix, folder] of Object.entries(folders)) {
      if (uri !== prefix && !uri.startsWith(`${prefix}/`)) continue
      const root = path.join(this.home, folder)
      const found = path.join(root, uri.slice(prefix.length))
      return found.startsWith(root) ? found : undefined
    }
    return undefined
  }

  newPath(place: 'tmp' | 'store', extension: string): string {
    this.files += 1
    return `wxfile://${place}/${this.files}${extension}`
  }

  /** Puts a file of the computer among the phone's temporary ones. */
  receive(file: string): string {
    const uri = this.newPath('tmp', path.extname(file) || '.jpg')
    copyFileSync(file, this.diskPath(uri) as string)
    return uri
  }

  /** WeChat promises temporary files only while the mini-program runs. */
  forgetTemporaryFiles(): void {
    const temporary = path.join(this.home, folders['wxfile://tmp'])
    rmSync(temporary, { recursive: true, force: true })
    mkdirSync(temporary)
  }

  throwAway(): void {
    if (existsSync(this.home)) rmSync(this.home, { recursive: true })
  }
}
