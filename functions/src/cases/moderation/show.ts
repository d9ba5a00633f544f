import { isPublic, type ModerationItem, wordsOf } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { ModerationDeps } from './deps'
import type { ModerationRecord } from './table'

/** Records as staff read them: a photo with its links, a text with its words. */
export const makeShow = ({ cases, photos }: Pick<ModerationDeps, 'cases' | 'photos'>) => {
  const wordsIn = async ({ kind, caseId, step }: ModerationRecord): Promise<string | undefined> => {
    if (kind !== 'text') return undefined
    const event = await cases.event(caseId, step)
    return event && wordsOf(event)
  }

  return async (records: readonly ModerationRecord[], now: Instant): Promise<ModerationItem[]> => {
    const [words, links] = await Promise.all([
      Promise.all(records.map(wordsIn)),
      photos.linksOf(
        records.flatMap(({ photoId }) => photoId ?? []),
        now,
      ),
    ])
    return records.map((record, place) => {
      const { id, version, kind, caseId, number, category, state, reason, cleared, createdAt } = record
      const decisions = record.decisions.map(({ by: { role, sign }, ...told }) => ({
        ...told,
        by: { role, sign },
      }))
      return {
        ...{ id, version, kind, caseId, number, category, state, cleared, createdAt, decisions },
        public: isPublic(record),
        reason,
        text: words[place],
        photo: record.photoId === undefined ? undefined : links[record.photoId],
      }
    })
  }
}
