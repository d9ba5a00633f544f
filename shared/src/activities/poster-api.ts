import * as z from 'zod/mini'
import { documentEndpoint, endpoint } from '../kernel/endpoint'

const params = z.object({ id: z.string().check(z.maxLength(60)) })

/** What the code on a poster opens: the mini-program, or the web where WeChat gave none. */
export const posterCode = z.object({ opens: z.enum(['miniProgram', 'web']) })
export type PosterCode = z.infer<typeof posterCode>

export const fetchStationCode = endpoint({
  id: 'fetchStationCode',
  method: 'PUT',
  path: '/api/stations/{id}/code',
  audience: 'planActivities',
  summary:
    'Have WeChat’s code of a station’s page kept for its poster; asked for before the poster is, and answered with what the poster’s code will open',
  success: 200,
  params,
  answer: posterCode,
})

export const getStationPoster = documentEndpoint({
  id: 'getStationPoster',
  method: 'GET',
  path: '/api/stations/{id}/poster',
  audience: 'planActivities',
  summary:
    'A station’s poster to print, A4: its name, hours and phone, and the code that opens its page, in WeChat where it was fetched',
  success: 200,
  media: 'application/pdf',
  params,
})
