import { dayAfter, type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { factWrite } from '../../platform/outbox'
import type { Store } from '../../platform/store'
import { SWEEPS } from '../sweep'
import { questionDue } from './facts'
import { type QuestionItem, STOPPED_QUESTIONS } from './table'

const CURSOR = { name: 'stopped-questions' }
/** A day that has just passed is looked at for another hour: a question filed under it may have been written late. */
const LAG = 3_600_000
/** A first sweep looks back this many days: it may come late when the timer did not run at first. */
const FIRST = 30 * 24 * LAG

const daysBetween = (from: Instant, until: Instant): string[] => {
  const days: string[] = []
  for (let day = from.slice(0, 10); day <= until.slice(0, 10); day = dayAfter(day)) days.push(day)
  return days
}

/** Has people asked for whom the day has come, each closing once; reads what is due, not what is waiting. */
export const makeAskSweep = (store: Store): ((now: Instant) => Promise<void>) => {
  const ask = async ({ questionId, caseId, closedAt, askAt }: QuestionItem, now: Instant) => {
    await store.commit([
      {
        kind: 'update',
        table: STOPPED_QUESTIONS,
        key: { questionId },
        changes: { remove: ['day', 'askAt'] },
        condition: { equals: { askAt } },
      },
      factWrite(questionDue(questionId, { caseId, closedAt, at: now }), now),
    ])
  }

  return async (now) => {
    const kept = await store.get<{ until: Instant }>(SWEEPS, CURSOR)
    for (const day of daysBetween(kept?.until ?? toInstant(toEpoch(now) - FIRST), now)) {
      const due = { table: STOPPED_QUESTIONS, index: 'due', hash: day, to: now }
      for (const item of await everyItem<QuestionItem>(store, due)) await ask(item, now)
    }
    await store.put(SWEEPS, { ...CURSOR, until: toInstant(toEpoch(now) - LAG) })
  }
}
