import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { dutyRecord, dutyView, topicRecord, topicView } from './talks'

const params = z.object({ id: z.string().check(z.maxLength(60)) })
const version = z.number().check(z.int(), z.minimum(1))

export const listTopics = endpoint({
  id: 'listTopics',
  method: 'GET',
  path: '/api/sessions/{id}/topics',
  audience: 'public',
  summary:
    'The topics of a talk, those with most support first; those that wait to be looked at only for staff and their writer',
  success: 200,
  params,
  answer: z.object({ items: z.array(topicView), most: z.number() }),
})

export const putTopic = endpoint({
  id: 'putTopic',
  method: 'POST',
  path: '/api/sessions/{id}/topics',
  audience: 'supportTopics',
  summary: 'Put a topic before a talk; shown to others once it was looked at',
  success: 201,
  params,
  body: z.object({ id, text: topicRecord.shape.text }),
  answer: topicView,
})

export const supportTopic = endpoint({
  id: 'supportTopic',
  method: 'PUT',
  path: '/api/topics/{id}/support',
  audience: 'supportTopics',
  summary: 'Support a topic, once each',
  success: 200,
  params,
  answer: topicView,
})

export const withdrawSupport = endpoint({
  id: 'withdrawSupport',
  method: 'DELETE',
  path: '/api/topics/{id}/support',
  audience: 'supportTopics',
  summary: 'Support it no more',
  success: 200,
  params,
  answer: topicView,
})

export const settleTopic = endpoint({
  id: 'settleTopic',
  method: 'PATCH',
  path: '/api/topics/{id}',
  audience: 'manageDuties',
  summary: 'Show a topic, hide it with a reason, or write down what the talk came to',
  success: 200,
  params,
  body: z.object({
    state: z.enum(['open', 'answered', 'hidden']),
    answer: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
    expectedVersion: version,
  }),
  answer: topicView,
})

export const listDuties = endpoint({
  id: 'listDuties',
  method: 'GET',
  path: '/api/sessions/{id}/duties',
  audience: 'public',
  summary: 'The duty list of a talk',
  success: 200,
  params,
  answer: z.object({ items: z.array(dutyView) }),
})

export const agreeDuty = endpoint({
  id: 'agreeDuty',
  method: 'POST',
  path: '/api/sessions/{id}/duties',
  audience: 'manageDuties',
  summary: 'What was agreed becomes a duty with an owner and a limit',
  success: 201,
  params,
  body: z.extend(z.pick(dutyRecord, { id: true, text: true, topicId: true, limitDay: true }), {
    ownerId: z.string(),
  }),
  answer: dutyView,
})

export const changeDuty = endpoint({
  id: 'changeDuty',
  method: 'PATCH',
  path: '/api/duties/{id}',
  audience: 'doDuties',
  summary:
    'Move its limit with a reason, name the case that it became, or end it with a result: those who supported it are told',
  success: 200,
  params,
  body: z.object({
    expectedVersion: version,
    limitDay: z.optional(z.iso.date()),
    caseNumber: z.optional(z.string().check(z.maxLength(40))),
    result: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  }),
  answer: dutyView,
})

export const listStationDuties = endpoint({
  id: 'listStationDuties',
  method: 'GET',
  path: '/api/stations/{id}/duties',
  audience: 'doDuties',
  summary: 'What a station owes out of its talks, the next limit first',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(z.extend(dutyView, { sessionTitle: z.string() })),
})
