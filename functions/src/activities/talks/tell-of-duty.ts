import { isOverdue } from '@yizhan/shared/activities'
import { masked } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { TalksDeps } from './deps'
import type { DutyAgreed, DutyEnded, DutyLimit } from './facts'
import { readDuty } from './read-duties'
import { readTopic } from './read-topics'
import type { Tell } from './tell'

/** A duty is told of to its owner, before and after its limit, and its end to whoever wanted it talked about. */
export const makeTellOfDuty = (
  { store, stations }: TalksDeps,
  { tellThem, tellSupporters }: Tell,
): FactHandlers => {
  const keepersOf = async (stationId: string) =>
    (await stations.roster(stationId)).members
      .filter(({ role }) => role === 'stationKeeper')
      .map(({ personId }) => personId)

  return {
    dutyAgreed: async (fact, now) => {
      const duty = await readDuty(store, (fact as DutyAgreed).about.dutyId)
      if (!duty) return
      const { at, text: words, owner, sessionId } = duty
      await tellThem({ id: fact.id, at, kind: 'dutyGiven', words }, sessionId, [owner.personId], now)
    },

    dutyLimit: async (fact, now) => {
      const { dutyId, limitDay, over, at } = (fact as DutyLimit).about
      const duty = await readDuty(store, dutyId)
      if (!duty || duty.state === 'done' || duty.limitDay !== limitDay) return
      if (over && !isOverdue(duty, now)) return
      const { owner, stationId, sessionId, text: words } = duty
      const told = [owner.personId, ...(over ? await keepersOf(stationId) : [])]
      await tellThem({ id: fact.id, at, kind: 'dutyDue', words }, sessionId, told, now)
    },

    dutyEnded: async (fact, now) => {
      const duty = await readDuty(store, (fact as DutyEnded).about.dutyId)
      const topic = duty?.topicId === undefined ? undefined : await readTopic(store, duty.topicId)
      if (!duty || !topic) return
      const { doneAt: at = now, result, text } = duty
      const news = { id: fact.id, at, kind: 'dutyDone', words: masked(result ?? text) } as const
      await tellThem(news, topic.sessionId, [topic.personId], now)
      await tellSupporters(news, topic, now)
    },
  }
}
