import type { CaseRecord, PhotoView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { PublicDeps } from './deps'

/** What a story about a case is made from. */
export interface CaseStories {
  find(caseId: string): Promise<CaseRecord | undefined>
  /** Links to those of these photos that the public may see, by id. */
  clearedPhotos(ids: readonly string[], now: Instant): Promise<Record<string, PhotoView>>
}

export const makeCaseStories = ({
  cases,
  publicity,
  photos,
}: Pick<PublicDeps, 'cases' | 'publicity' | 'photos'>): CaseStories => ({
  find: async (caseId) => (await cases.find(caseId))?.record,
  clearedPhotos: async (ids, now) => {
    const open = await publicity.publicPhotosOf([{ photos: [...ids], afterPhotos: [] }])
    return photos.linksOf([...open], now)
  },
})
