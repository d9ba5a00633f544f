import exifr from 'exifr/dist/mini.esm.mjs'
import type { ReadPhotoDetails } from './contract'
import { detailsOf, WANTED } from './parse'

export type * from './contract'

export const readPhotoDetails: ReadPhotoDetails = async (bytes) => {
  try {
    return detailsOf(await exifr.parse(bytes, WANTED))
  } catch {
    return {}
  }
}
