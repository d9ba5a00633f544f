import { modulesOf } from '@yizhan/functions/adapters/pdf/modules'
import { WechatRefusal } from './errors'

export interface PageCodeAsked {
  readonly scene: string
  readonly page: string
  readonly width: number
}

/** What WeChat takes for a scene: 32 characters, of which none is a percent sign. */
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/
/** A page by its path alone. */
const PAGE = /^\w[\w/-]*$/
const WIDTH = { least: 280, usual: 430, most: 1280 }

const amiss = ({ scene, page, width = WIDTH.usual }: Partial<PageCodeAsked>) => {
  if (typeof scene !== 'string' || !SCENE.test(scene)) throw new WechatRefusal('invalidScene')
  if (typeof page !== 'string' || !PAGE.test(page)) throw new WechatRefusal('invalidPage')
  if (!(width >= WIDTH.least && width <= WIDTH.most)) throw new WechatRefusal('invalidArguments')
  return { scene, page, width }
}

/** A JPEG of a QR code. The picture library is loaded with the first one. */
const pictureOf = async (text: string, width: number): Promise<Uint8Array<ArrayBuffer>> => {
  const rows = modulesOf(text)
  const pixels = Buffer.from(rows.flatMap((row) => row.map((dark) => (dark ? 0 : 255))))
  const { default: sharp } = await import('sharp')
  const raw = { width: rows.length, height: rows.length, channels: 1 as const }
  const picture = sharp(pixels, { raw }).resize(width, width, { kernel: 'nearest' })
  return new Uint8Array(await picture.jpeg().toBuffer())
}

/** The code of a page. WeChat's round code opens the mini-program; this one opens the web build's page with its scene. */
export const drawPageCode = async (asked: Partial<PageCodeAsked>, origin: string) => {
  const { scene, page, width } = amiss(asked)
  return pictureOf(`${origin}/#/${page}?scene=${encodeURIComponent(scene)}`, width)
}
