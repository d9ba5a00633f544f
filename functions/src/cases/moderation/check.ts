import { afterAnswer, type MachineAnswer, wordsOf } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { ModerationDeps } from './deps'
import type { CheckAsked } from './facts'
import { makeModerationRecords } from './records'
import type { ModerationRecord } from './table'

const NOT_CHECKED: MachineAnswer = { state: 'review', reason: 'notChecked' }

/** Anything that a machine may still say of a record. */
const waits = (record: ModerationRecord) => afterAnswer(record, NOT_CHECKED) !== undefined

/**
 * Has WeChat check one text or picture. A text is answered at once, a picture later by push. May be repeated: an answer
 * counts once, and a person's decision stands.
 */
export const makeCheck = (deps: ModerationDeps): FactHandlers => {
  const { store, cases, photos, contentCheck, push, openIdOf } = deps
  const records = makeModerationRecords(store)

  const textAnswer = async ({ caseId, step, authorId }: ModerationRecord): Promise<MachineAnswer> => {
    const [openId, event] = await Promise.all([openIdOf(authorId), cases.event(caseId, step)])
    if (openId === undefined) return NOT_CHECKED
    if (!event) throw new Error(`case ${caseId} has no step ${step}`)
    return (await contentCheck.checkText(wordsOf(event), openId)) ?? NOT_CHECKED
  }

  /** The answer, where it is known already that none will come. */
  const submit = async (record: ModerationRecord, now: Instant): Promise<MachineAnswer | undefined> => {
    const { id, photoId = '', authorId } = record
    const openId = await openIdOf(authorId)
    const url = (await photos.linksOf([photoId], now))[photoId]?.url
    if (!push || openId === undefined || url === undefined) return NOT_CHECKED
    const traceId = await contentCheck.submitPicture(url, openId)
    if (traceId === undefined) return NOT_CHECKED
    await records.change(id, () => ({ traceId }))
    return undefined
  }

  return {
    checkAsked: async (fact, now) => {
      const { itemId } = (fact as CheckAsked).about
      const record = await records.find(itemId)
      if (!record || record.traceId !== undefined || !waits(record)) return
      const answer = record.kind === 'text' ? await textAnswer(record) : await submit(record, now)
      if (answer) await records.change(itemId, (current) => afterAnswer(current, answer), record)
    },
  }
}
