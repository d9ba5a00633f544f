import { type CaseRecord, isPublic, photoItemId, textId } from '@yizhan/shared/cases'
import type { Store } from '../../platform/store'
import { MODERATION, type ModerationRecord } from './table'

/** What of cases the public may see. What was never checked is not public. */
export interface Publicity {
  /** Those photos of these cases that passed and were cleared of faces and plates, by id. */
  publicPhotosOf(cases: readonly Pick<CaseRecord, 'photos' | 'afterPhotos'>[]): Promise<ReadonlySet<string>>
  /** Those of these cases whose report passed: its words may be shown, masked all the same. */
  publicTextsOf(caseIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** Keys that one reading of the store takes. */
const AT_ONCE = 100

export const makePublicity = (store: Store): Publicity => {
  const publicOnes = async (ids: readonly string[]): Promise<Set<string>> => {
    const found = new Set<string>()
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const keys = ids.slice(from, from + AT_ONCE).map((id) => ({ id }))
      const items = await store.getMany<{ record: ModerationRecord }>(MODERATION, keys)
      for (const { record } of items) if (isPublic(record)) found.add(record.id)
    }
    return found
  }
  /** The report is the first step of a case. */
  const reportId = (caseId: string) => textId(caseId, 1)
  return {
    publicPhotosOf: async (cases) => {
      const photos = [...new Set(cases.flatMap((c) => [...c.photos, ...c.afterPhotos]))]
      const found = await publicOnes(photos.map(photoItemId))
      return new Set(photos.filter((id) => found.has(photoItemId(id))))
    },
    publicTextsOf: async (caseIds) => {
      const found = await publicOnes([...new Set(caseIds)].map(reportId))
      return new Set(caseIds.filter((id) => found.has(reportId(id))))
    },
  }
}
