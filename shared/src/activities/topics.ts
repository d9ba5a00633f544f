import { masked } from '../kernel/masks'
import { accepted, type Outcome, type Refusal, refused, refusedField } from '../kernel/refusals'
import type { Instant } from '../kernel/times'
import type { SessionRecord } from './session'
import type { TopicRecord, TopicState, TopicView } from './talks'

/** States in which anyone may read a topic. */
const SHOWN: readonly TopicState[] = ['open', 'agreed', 'answered']
export const isShown = ({ state }: Pick<TopicRecord, 'state'>): boolean => SHOWN.includes(state)

/** Who reads the topics of a talk: staff of its station, somebody signed in, or anyone. */
export interface TopicReader {
  readonly personId: string | undefined
  readonly staff: boolean
}

export const mayReadTopic = (topic: TopicRecord, { personId, staff }: TopicReader): boolean =>
  staff || isShown(topic) || topic.personId === personId

/** A topic as it is read: the writer reads their own words, everybody else masked ones and never whose they are. */
export const topicViewOf = (topic: TopicRecord, reader: TopicReader, supported: boolean): TopicView => {
  const { personId, ...told } = topic
  const mine = personId === reader.personId
  const answer = told.answer === undefined ? {} : { answer: masked(told.answer) }
  return { ...told, ...answer, text: mine ? topic.text : masked(topic.text), mine, supported }
}

/** Those with most support first; among equals who came first. */
export const byImportance = (a: TopicRecord, b: TopicRecord): number =>
  b.supports - a.supports || a.at.localeCompare(b.at) || a.id.localeCompare(b.id)

/** Why nothing can be put before a talk, or supported, any more: it is no talk, not published, or has begun. */
export const topicsAmiss = (
  { kind, state, startsAt }: Pick<SessionRecord, 'kind' | 'state' | 'startsAt'>,
  now: Instant,
): Refusal | undefined => {
  if (state === 'draft') return refused('notFound')
  if (state === 'cancelled') return refused('sessionCancelled')
  return kind === 'residentsTalk' && now < startsAt ? undefined : refused('topicsClosed')
}

/** Why a person may not support a topic, or take their support back. */
export const supportAmiss = (topic: TopicRecord, personId: string): Refusal | undefined => {
  if (!mayReadTopic(topic, { personId, staff: false })) return refused('notFound')
  if (topic.personId === personId) return refused('forbidden')
  return topic.state === 'open' ? undefined : refused('wrongState', { about: { state: topic.state } })
}

export type Settled = 'open' | 'answered' | 'hidden'

/** From which states a keeper may bring a topic to another; what became a duty is told by the duty. */
const FROM: Readonly<Record<Settled, readonly TopicState[]>> = {
  open: ['waiting', 'hidden', 'answered'],
  answered: ['open', 'answered'],
  hidden: ['waiting', 'open', 'answered'],
}

/** A topic as its keeper settled it. An answer, or the reason why it is hidden, has to be written. */
export const settleTopicTo = (
  topic: TopicRecord,
  { state, answer }: { readonly state: Settled; readonly answer?: string | undefined },
): Outcome<TopicRecord> => {
  if (!FROM[state].includes(topic.state)) return refused('wrongState', { about: { state: topic.state } })
  if (state !== 'open' && answer === undefined) return refusedField('answer', 'required')
  const { answer: _, ...kept } = topic
  return accepted({
    ...kept,
    state,
    ...(state === 'open' || answer === undefined ? {} : { answer }),
    version: topic.version + 1,
  })
}
