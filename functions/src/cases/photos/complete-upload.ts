import { completeUpload, MAX_PHOTO_BYTES } from '@yizhan/shared/cases'
import { accepted, type Outcome, type Refusal, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { Changes } from '../../platform/store'
import type { CleanPhoto, CleanPhotoOf } from '../ports'
import type { PhotosDeps } from './deps'
import { fullKey, incomingKey, PHOTOS, type PhotoRecord, thumbnailKey } from './table'

type Ready = { readonly id: string; readonly width: number; readonly height: number }

const JPEG = 'image/jpeg'

/** Refusals of the picture itself; any other is of this moment, and the photo may be completed later. */
const FINAL = ['tooLarge', 'unsupportedMedia', 'photoUnreadable'] as const

/** The answer to a photo whose fate is settled; undefined while it is pending. */
const settled = ({ id, state, width, height, refusal }: PhotoRecord): Outcome<Ready> | undefined => {
  if (state === 'ready') return accepted({ id, width: width ?? 0, height: height ?? 0 })
  if (state === 'rejected') return refused(refusal ?? 'photoUnreadable')
  return undefined
}

const steps = ({ store, storage }: Pick<PhotosDeps, 'store' | 'storage'>) => {
  const read = (id: string) => store.get<PhotoRecord>(PHOTOS, { id }, { consistent: true })

  /** Only the first of two calls changes the record; both then answer what it says. */
  const settle = async (id: string, set: Changes['set']) => {
    await store.update(PHOTOS, { id }, { set }, { equals: { state: 'pending' } })
    await storage.delete(incomingKey(id))
    const photo = await read(id)
    return (photo && settled(photo)) ?? refused('notFound')
  }

  const reject = async (id: string, refusal: Refusal) =>
    (FINAL as readonly string[]).includes(refusal.reason)
      ? settle(id, { state: 'rejected', refusal: refusal.reason })
      : refusal

  const keep = async (id: string, { full, thumbnail, width, height }: CleanPhoto) => {
    await Promise.all([
      storage.write(fullKey(id), full, JPEG),
      storage.write(thumbnailKey(id), thumbnail, JPEG),
    ])
    return settle(id, { state: 'ready', width, height })
  }

  /** Nothing lies there: it was never sent, or another call has just dealt with it. */
  const nothingSent = async (id: string) => {
    const photo = await read(id)
    return (photo && settled(photo)) ?? refused('photoNotReady')
  }

  return { read, reject, keep, nothingSent }
}

/**
 * Reads what was sent, keeps it cleaned, and deletes the original with its EXIF. May be repeated: the record settles
 * once, and an interrupted call leaves the original to be read again.
 */
export const completeUploadBy = (deps: PhotosDeps, clean: CleanPhotoOf) => {
  const { storage } = deps
  const { read, reject, keep, nothingSent } = steps(deps)
  return implement(completeUpload, async ({ params: { id }, caller }) => {
    const photo = await read(id)
    if (photo?.ownerId !== caller.personId) return refused('notFound')
    const before = settled(photo)
    if (before) return before
    const sent = await storage.read(incomingKey(id), MAX_PHOTO_BYTES)
    if (!sent) return nothingSent(id)
    if (!sent.ok) return reject(id, sent)
    const cleaned = await clean(sent.value)
    return cleaned.ok ? keep(id, cleaned.value) : reject(id, cleaned)
  })
}
