import { useMemo, useSyncExternalStore } from 'react'
import type { GridPhoto } from '@/components'
import { useTexts } from '@/i18n'
import { photosTexts } from '@/i18n/photos'
import { type Chosen, choosePhotos, type PhotoSource } from '@/platform/camera'
import { areSent, mayPassLater, type UploadPhoto } from './photo'
import { photoList } from './photo-lists'

export interface PhotoUploads {
  readonly photos: readonly UploadPhoto[]
  /** The same, as PhotoGrid shows them. */
  readonly grid: readonly GridPhoto[]
  readonly ids: readonly string[]
  /** All are sent; also when there are none. */
  readonly sent: boolean
  /** Asks for photos and takes them in; the answer's originals still carry the camera's place and time. */
  choose(source: PhotoSource): Promise<Chosen>
  retry(id: string): void
  remove(id: string): void
  clear(): void
}

/** The photos of one list (`draft-<id>`, `supplement-<caseId>` …): chosen, made smaller, kept, sent one by one. */
export const usePhotoUploads = (name: string, max = 9): PhotoUploads => {
  const list = photoList(name)
  const t = useTexts(photosTexts)
  const photos = useSyncExternalStore(list.subscribe, list.now, list.now)
  const grid = useMemo(
    () =>
      photos.map(
        ({ id, ref, state }): GridPhoto => ({
          id,
          src: ref,
          state:
            state.kind === 'failed'
              ? { kind: 'failed', reason: t(state.why), final: !mayPassLater(state.why) }
              : state,
        }),
      ),
    [photos, t],
  )
  const choose = async (source: PhotoSource): Promise<Chosen> => {
    const chosen = await choosePhotos({ count: max - photos.length, source })
    if (chosen.outcome === 'chosen') void list.add(chosen.photos)
    return chosen
  }
  return {
    photos,
    grid,
    ids: photos.map(({ id }) => id),
    sent: areSent(photos),
    choose,
    retry: list.retry,
    remove: list.remove,
    clear: list.clear,
  }
}
