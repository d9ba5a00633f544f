import type { LocalPhoto } from '@/platform/camera'

const waiting = new Map<string, readonly LocalPhoto[]>()

/**
 * Photos as they were taken, handed from the camera button to the page that reads their place and time: they are kept
 * smaller and without either, so that this is the one moment to read them.
 */
export const originals = {
  give: (draftId: string, photos: readonly LocalPhoto[]): void => void waiting.set(draftId, photos),
  take: (draftId: string): readonly LocalPhoto[] => {
    const photos = waiting.get(draftId) ?? []
    waiting.delete(draftId)
    return photos
  },
}
