import type { Instant } from '@yizhan/shared/kernel'
import type { Fact } from '../../platform/outbox'

/** A topic was put, and waits to be looked at. */
export type TopicPut = Fact<'topicPut', { readonly topicId: string }>

/** A talk came to something on a topic, or its keeper hid it. */
export type TopicSettled = Fact<
  'topicSettled',
  { readonly topicId: string; readonly version: number; readonly at: Instant }
>

export type DutyAgreed = Fact<'dutyAgreed', { readonly dutyId: string }>

/** A limit comes near, or is over. */
export type DutyLimit = Fact<
  'dutyLimit',
  { readonly dutyId: string; readonly limitDay: string; readonly over: boolean; readonly at: Instant }
>

/** How the case stands to which a duty was turned has to be looked at. */
export type DutyTurned = Fact<'dutyTurned', { readonly dutyId: string; readonly caseId: string }>

export type DutyEnded = Fact<'dutyEnded', { readonly dutyId: string }>

export const topicPut = (topicId: string): TopicPut => ({
  id: `topic#${topicId}`,
  kind: 'topicPut',
  about: { topicId },
})

export const topicSettled = (about: TopicSettled['about']): TopicSettled => ({
  id: `topic#${about.topicId}@${about.version}`,
  kind: 'topicSettled',
  about,
})

export const dutyAgreed = (dutyId: string): DutyAgreed => ({
  id: `duty#${dutyId}`,
  kind: 'dutyAgreed',
  about: { dutyId },
})

export const dutyLimit = (about: DutyLimit['about']): DutyLimit => ({
  id: `duty#${about.dutyId}#${about.limitDay}#${about.at}`,
  kind: 'dutyLimit',
  about,
})

export const dutyTurned = (dutyId: string, caseId: string): DutyTurned => ({
  id: `duty#${dutyId}#case#${caseId}`,
  kind: 'dutyTurned',
  about: { dutyId, caseId },
})

export const dutyEnded = (dutyId: string): DutyEnded => ({
  id: `duty#${dutyId}#done`,
  kind: 'dutyEnded',
  about: { dutyId },
})
