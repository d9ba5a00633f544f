import Taro from '@tarojs/taro'
import { failure } from '../failure'
import type { ChoosePhotos } from './contract'

export type * from './contract'

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
}

const SOURCES = { camera: ['camera'], album: ['album'], either: ['album', 'camera'] } as const

export const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/jpeg'

/** `original` keeps EXIF; the compressed copy is made by `platform/compress` after it was read. */
export const choosePhotos: ChoosePhotos = async ({ count, source }) => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: [...SOURCES[source]],
      sizeType: ['original'],
    })
    const photos = tempFiles.map(({ tempFilePath, size }) => ({
      ref: tempFilePath,
      size,
      type: typeOf(tempFilePath),
    }))
    return { outcome: 'chosen', photos, left: 0 }
  } catch (error) {
    return { outcome: failure(error) === 'refused' ? 'refused' : 'cancelled' }
  }
}
