import type { ReadPhotoDetails } from './contract'
import { detailsOf, WANTED } from './parse'

export type * from './contract'

export const readPhotoDetails: ReadPhotoDetails = async (bytes) => {
  try {
    const { default: exifr } = await import(/* webpackChunkName: "exif" */ 'exifr/dist/mini.esm.mjs')
    return detailsOf(await exifr.parse(bytes, WANTED))
  } catch {
    return {}
  }
}
