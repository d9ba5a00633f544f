import type { PhotoView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../ports'
import { fullKey, thumbnailKey } from './table'

/** Links to photos that are in a case, hence ready; one that storage does not give is left out. */
export const linksOfPhotos =
  (storage: Pick<PhotoStorage, 'links'>) =>
  async (ids: readonly string[], now: Instant): Promise<Record<string, PhotoView>> => {
    if (ids.length === 0) return {}
    const links = await storage.links(
      ids.flatMap((id) => [fullKey(id), thumbnailKey(id)]),
      now,
    )
    const views = ids.flatMap((id): [string, PhotoView][] => {
      const url = links[fullKey(id)]
      const thumbnailUrl = links[thumbnailKey(id)]
      return url && thumbnailUrl ? [[id, { id, url, thumbnailUrl }]] : []
    })
    return Object.fromEntries(views)
  }
