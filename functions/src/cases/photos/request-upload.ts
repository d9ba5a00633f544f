import { MAX_PHOTO_BYTES, requestUpload } from '@yizhan/shared/cases'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { Store } from '../../platform/store'
import type { PhotosDeps } from './deps'
import { incomingKey, PHOTOS, type PhotoRecord } from './table'

interface Announced {
  readonly id: string
  readonly type: string
  readonly size: number
}

/** Keeps the announcement; whether it was made before, and with which answer to that. */
const announce = async (store: Store, photo: Announced, ownerId: string, now: Instant) => {
  const item = { ...photo, ownerId, state: 'pending', createdAt: now }
  if (await store.put(PHOTOS, item, { absent: ['id'] })) return accepted({ repeated: false })
  const known = await store.get<PhotoRecord>(PHOTOS, { id: photo.id }, { consistent: true })
  const same = known?.ownerId === ownerId && known.type === photo.type && known.size === photo.size
  return same ? accepted({ repeated: true }) : refused('idConflict')
}

export const requestUploadBy = ({ store, storage, limits }: PhotosDeps) =>
  implement(requestUpload, async ({ body, caller, now }) => {
    if (body.size > MAX_PHOTO_BYTES) return refused('tooLarge', { about: { most: MAX_PHOTO_BYTES } })
    const allowed = await limits.take('upload', caller.personId, now)
    if (!allowed.ok) return allowed
    const announced = await announce(store, body, caller.personId, now)
    if (!announced.ok) return announced
    const upload = await storage.upload(incomingKey(body.id), body, now)
    return { ...accepted({ id: body.id, upload }), repeated: announced.value.repeated }
  })
