import { askAt } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Store } from '../../platform/store'
import type { AfterStep } from '../facts'
import type { DiaryDeps } from './deps'
import { STOPPED_QUESTIONS } from './table'

/** Filed no earlier than now, so that a sweep which has passed that day still finds it. */
export const filedDay = (at: Instant, now: Instant) => (at > now ? at : now).slice(0, 10)

/** A case with a diary was closed: its people will be asked, some days later, whether it stopped. */
export const makeAskLater =
  (store: Store, { diary, rules }: DiaryDeps): AfterStep =>
  async ({ id, event }, now) => {
    const { caseId } = event
    if (event.to !== 'closed' || event.from === 'closed') return
    if ((await diary.people(caseId)).length === 0) return
    const due = askAt(event.at, await rules())
    const item = {
      questionId: id,
      caseId,
      closedAt: event.at,
      askAt: due,
      day: filedDay(due, now),
    }
    await store.put(STOPPED_QUESTIONS, item, { absent: ['questionId'] })
  }
