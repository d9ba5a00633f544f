import { areSent, type PhotoTrouble, photoList, type UploadPhoto } from '@/features/photos'
import { photosOf } from '../draft/draft'
import type { DraftPhotos, PhotosOutcome } from './send-queue'

/** Troubles that the same photo has again however often it is sent. */
const FINAL: readonly PhotoTrouble[] = ['tooLarge', 'unsupportedMedia', 'photoUnreadable']

const troublesOf = (photos: readonly UploadPhoto[]): PhotoTrouble[] =>
  photos.flatMap(({ state }) => (state.kind === 'failed' ? [state.why] : []))

const outcomeOf = (photos: readonly UploadPhoto[]): PhotosOutcome => {
  const troubles = troublesOf(photos)
  if (troubles.some((why) => FINAL.includes(why))) return { outcome: 'refused' }
  return { outcome: 'unheard', trouble: troubles.includes('offline') ? 'offline' : 'server' }
}

/** A copy goes in under a new id before the old one goes out. */
const renew = async (draftId: string, ids: readonly string[]): Promise<void> => {
  const list = photoList(photosOf(draftId))
  const old = list.now().filter(({ id, ref }) => ids.includes(id) && ref !== '')
  await list.add(old.map(({ ref, size, type }) => ({ ref, size, type })))
  for (const id of ids) list.remove(id)
}

/** Photos of drafts, sent with every attempt at the report itself. */
export const draftPhotos: DraftPhotos = {
  send: async (draftId) => {
    const list = photoList(photosOf(draftId))
    for (const { id, state } of await list.settled())
      if (state.kind === 'failed' && !FINAL.includes(state.why)) list.retry(id)
    const photos = await list.settled()
    if (areSent(photos)) return { outcome: 'sent', ids: photos.map(({ id }) => id) }
    const others = photos.filter(({ state }) => state.kind === 'failed' && state.why === 'refused')
    if (others.length > 0)
      await renew(
        draftId,
        others.map(({ id }) => id),
      )
    return outcomeOf(photos)
  },
  renew,
  forget: (draftId) => photoList(photosOf(draftId)).clear(),
}
