import type { LocalPhoto } from '@/platform/camera'
import { fromWgs84 } from '@/platform/datum'
import { files } from '@/platform/files'
import { readPhotoDetails } from '@/platform/photo-details'
import type { PhotoSays } from './draft'

/** The place and time of the first of these originals that knows any. */
export const readPhotoSays = async (photos: readonly LocalPhoto[]): Promise<PhotoSays | undefined> => {
  for (const photo of photos) {
    const { place, takenAt } = await readPhotoDetails(
      await files.bytes(photo).catch(() => new ArrayBuffer(0)),
    )
    if (place || takenAt)
      return { ...(place ? { place: fromWgs84(place) } : {}), ...(takenAt ? { takenAt } : {}) }
  }
  return undefined
}
