import { makeDiskPhotos, PHOTO_STORE_PATH } from '@yizhan/functions/adapters/photos/disk'
import { photoStore } from '@yizhan/functions/adapters/photos/photo-store'
import type { CleanPhotoOf, PhotoStorage } from '@yizhan/functions/cases/index'
import type { Config } from '@yizhan/functions/platform/config'
import { toInstant } from '@yizhan/shared/kernel'
import { Hono } from 'hono'

export interface Photos {
  readonly storage: PhotoStorage
  /** The disk's HTTP side; nothing where photos are kept elsewhere. */
  readonly doors: Hono
}

/** Photos on this machine's disk, or where several servers share them. What is not used is not loaded. */
export const makePhotos = async (photos: Config['photos']): Promise<Photos> => {
  const doors = new Hono()
  switch (photos.kind) {
    case 'disk':
      doors.route(
        PHOTO_STORE_PATH,
        photoStore(photos, () => toInstant(Date.now())),
      )
      return { storage: makeDiskPhotos(photos), doors }
    case 's3': {
      const { makeS3Photos } = await import('@yizhan/functions/adapters/photos/s3')
      return { storage: makeS3Photos(photos), doors }
    }
    case 'cloudbase': {
      const { makeCloudbasePhotos } = await import('@yizhan/functions/adapters/photos/cloudbase')
      return { storage: makeCloudbasePhotos(photos), doors }
    }
  }
}

/** The picture library costs tens of milliseconds to load: it waits for the first photo. */
export const lazyCleanPhoto = (): CleanPhotoOf => {
  let loaded: Promise<CleanPhotoOf> | undefined
  return async (bytes) => {
    loaded ??= import('@yizhan/functions/adapters/photos/clean').then((m) => m.makeCleanPhoto())
    return (await loaded)(bytes)
  }
}
