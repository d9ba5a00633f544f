import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import { keptPlace, keptPlaceBody } from './kept-place'
import { noticeChoices } from './notice-choices'
import { notice, person } from './person'

export const listNotices = endpoint({
  id: 'listNotices',
  method: 'GET',
  path: '/api/me/notices',
  audience: 'ownAccount',
  summary:
    'My notices, newest first: all, those not read, those of my cases, of activities, or of the places I keep',
  success: 200,
  query: z.object({
    ...pageQuery,
    show: z.optional(z.enum(['all', 'unread', 'cases', 'activities', 'area'])),
  }),
  answer: pageOf(notice),
})

export const readNotices = endpoint({
  id: 'readNotices',
  method: 'POST',
  path: '/api/me/notices/read',
  audience: 'ownAccount',
  summary: 'Mark notices as read: those named, or all that happened until a moment',
  success: 204,
  body: z.object({
    ids: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(100))),
    until: z.optional(instant),
  }),
})

export const setNoticeChoices = endpoint({
  id: 'setNoticeChoices',
  method: 'PUT',
  path: '/api/me/notice-choices',
  audience: 'ownAccount',
  summary: 'Choose how I am told: each notice or a daily summary, quiet hours, alerts around my places',
  success: 200,
  body: noticeChoices,
  answer: person,
})

export const listKeptPlaces = endpoint({
  id: 'listKeptPlaces',
  method: 'GET',
  path: '/api/me/places',
  audience: 'ownAccount',
  summary: 'The places I keep, to hear of cases around them',
  success: 200,
  answer: z.object({ items: z.array(keptPlace), most: z.number(), metres: z.number() }),
})

export const keepPlace = endpoint({
  id: 'keepPlace',
  method: 'PUT',
  path: '/api/me/places/{id}',
  audience: 'ownAccount',
  summary: 'Keep a place of the district, or change one',
  success: 200,
  params: z.object({ id }),
  body: keptPlaceBody,
  answer: keptPlace,
})

export const forgetPlace = endpoint({
  id: 'forgetPlace',
  method: 'DELETE',
  path: '/api/me/places/{id}',
  audience: 'ownAccount',
  summary: 'No longer keep a place',
  success: 204,
  params: z.object({ id }),
})
