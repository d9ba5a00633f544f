import { getPhoto } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { PhotosDeps } from './deps'
import { fullKey, PHOTOS, type PhotoRecord, thumbnailKey } from './table'

/** For its owner, and for whoever may see the photos of the case it was sent with. To anyone else it is not there. */
export const readPhotoBy = ({ store, storage, maySeePhotosOf }: PhotosDeps) =>
  implement(getPhoto, async ({ params: { id }, query, caller, now }) => {
    const photo = await store.get<PhotoRecord>(PHOTOS, { id })
    if (!photo) return refused('notFound')
    const own = photo.ownerId === caller.personId
    if (!own && !(photo.caseId && (await maySeePhotosOf(photo.caseId, caller)))) return refused('notFound')
    if (photo.state !== 'ready') return refused('photoNotReady')
    const key = query.size === 'thumbnail' ? thumbnailKey(id) : fullKey(id)
    const location = (await storage.links([key], now))[key]
    return location === undefined ? refused('notFound') : { ...accepted(undefined), location }
  })
