import { accepted, refused } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../../cases/ports'
import { makeFiles } from './files'
import { isPhotoKey } from './key'
import { linkEnd, signedUrl, uploadEnd } from './signed-url'

export interface DiskSettings {
  readonly folder: string
  readonly secret: string
  /** Where clients reach the photo store; empty when that is where they reach the API. */
  readonly publicUrl: string
}

/** The path under which `photoStore` serves this storage. */
export const PHOTO_STORE_PATH = '/photo-store'

const known = (key: string): string => {
  if (!isPhotoKey(key)) throw new Error(`not a photo's key: ${key}`)
  return key
}

/** Photos as files under one folder, sent and fetched through signed URLs that `photoStore` honours. */
export const makeDiskPhotos = ({ folder, secret, publicUrl }: DiskSettings): PhotoStorage => {
  const files = makeFiles(folder)
  const base = `${publicUrl}${PHOTO_STORE_PATH}`
  return {
    upload: async (key, { type, size }, now) => {
      const { expires, expiresAt } = uploadEnd(now)
      const url = signedUrl(base, secret, { method: 'PUT', key: known(key), expires, type, size })
      return { method: 'PUT', url, headers: { 'content-type': type }, expiresAt }
    },
    read: async (key, most) => {
      const size = await files.size(known(key))
      if (size === undefined) return undefined
      if (size > most) return refused('tooLarge')
      const bytes = await files.read(key)
      return bytes && accepted(bytes)
    },
    write: async (key, bytes) => {
      await files.replace(known(key), async (file) => {
        await file.writeFile(bytes)
        return accepted(undefined)
      })
    },
    delete: (key) => files.delete(known(key)),
    links: async (keys, now) => {
      const expires = linkEnd(now)
      return Object.fromEntries(
        keys.map((key) => [key, signedUrl(base, secret, { method: 'GET', key: known(key), expires })]),
      )
    },
  }
}
