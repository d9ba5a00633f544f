import * as z from 'zod/mini'
import { endpoint } from '../../kernel/endpoint'
import { id } from '../../kernel/ids'
import { place } from '../../kernel/places'
import { instant } from '../../kernel/times'
import { solved } from '../case'
import { diaryTap, diaryView } from './views'
import { visitWindow } from './visit-window'

const params = z.object({ id })

export const tapDiary = endpoint({
  id: 'tapDiary',
  method: 'POST',
  path: '/api/cases/{id}/diary',
  audience: 'actOnCase',
  summary: 'It is happening now, say the reporter and followers on the spot; the rules say how far apart',
  success: 201,
  params,
  body: z.object({ id, place: z.optional(place) }),
  answer: z.object({ tap: diaryTap, nextAt: instant }),
})

export const getDiary = endpoint({
  id: 'getDiary',
  method: 'GET',
  path: '/api/cases/{id}/diary',
  audience: 'readCases',
  summary:
    'When it happens in the week, one’s own taps, and for staff the best time to go and the visit window',
  success: 200,
  params,
  answer: diaryView,
})

export const agreeVisit = endpoint({
  id: 'agreeVisit',
  method: 'PUT',
  path: '/api/cases/{id}/visit-window',
  audience: 'actOnCase',
  summary: 'When the officer will be there; taps within it alert whoever is on duty. Null takes it back',
  success: 200,
  params,
  body: z.object({ window: z.nullable(visitWindow) }),
  answer: diaryView,
})

export const answerStopped = endpoint({
  id: 'answerStopped',
  method: 'PUT',
  path: '/api/cases/{id}/stopped',
  audience: 'actOnCase',
  summary: 'Whether it has stopped since the case was closed, as the people of the diary and followers say',
  success: 200,
  params,
  body: z.object({
    solved,
    text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  }),
  answer: diaryView,
})
