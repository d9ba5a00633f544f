import { afterCase, type CaseOfDuty, type DutyRecord } from '@yizhan/shared/activities'
import { type CaseRecord, isOver } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { AfterStep } from '../../cases'
import { everyItem } from '../../platform/every-item'
import type { FactHandlers } from '../../platform/outbox'
import type { TalksDeps } from './deps'
import { type DutyStep, dutyWrites } from './duty-writes'
import type { DutyTurned } from './facts'
import { readDuty } from './read-duties'
import { DUTIES } from './table'

const standingOf = ({ state, result, mergedInto }: CaseRecord): CaseOfDuty => ({
  state: state === 'closed' ? 'closed' : isOver(state) ? 'gone' : 'open',
  ...(result ? { result: result.text } : {}),
  ...(mergedInto ? { mergedInto } : {}),
})

const WHAT: Readonly<Record<DutyRecord['state'], DutyStep['what']>> = {
  done: 'done',
  case: 'becameCase',
  open: 'caseGone',
}

/** What a case’s end makes of the duties that were turned to it, each once. */
export const makeEndWithCase = ({
  store,
  cases,
  rules,
}: TalksDeps): { readonly afterStep: AfterStep; readonly facts: FactHandlers } => {
  const follow = async (dutyId: string, of: CaseRecord, now: Instant) => {
    const duty = await readDuty(store, dutyId)
    if (duty?.caseId !== of.id) return
    const after = afterCase(duty, standingOf(of), now)
    if (!after) return
    const committed = await store.commit(
      dutyWrites(duty, after, { what: WHAT[after.state], at: now }, await rules()),
    )
    if (!committed.ok) throw new Error(`the duty ${dutyId} is changed while its case ends`)
  }

  return {
    afterStep: async ({ event, record }, now) => {
      if (!isOver(event.to) || event.from === event.to) return
      const turned = { table: DUTIES, index: 'byCase', hash: record.id }
      for (const { id } of await everyItem<{ id: string }>(store, turned)) await follow(id, record, now)
    },
    facts: {
      dutyTurned: async (fact, now) => {
        const { dutyId, caseId } = (fact as DutyTurned).about
        const found = await cases.find(caseId)
        if (!found) throw new Error(`a duty of no case ${caseId}`)
        await follow(dutyId, found, now)
      },
    },
  }
}
