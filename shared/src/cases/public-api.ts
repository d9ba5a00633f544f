import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { publicDetail, publicNeighbour, standing } from './public'

export const listPublicCases = endpoint({
  id: 'listPublicCases',
  method: 'GET',
  path: '/api/cases/public',
  audience: 'public',
  summary: 'Masked cases around a place, the nearest first: open ones and those solved lately',
  success: 200,
  query: z.object({
    lat: z.coerce.number().check(z.minimum(-90), z.maximum(90)),
    lng: z.coerce.number().check(z.minimum(-180), z.maximum(180)),
    metres: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
    state: z.optional(standing),
    category: z.optional(z.string().check(z.maxLength(20))),
  }),
  /** `more`: there are more than are told; a narrower question tells them. */
  answer: z.object({ items: z.array(publicNeighbour), metres: z.number(), more: z.boolean() }),
})

export const getPublicCase = endpoint({
  id: 'getPublicCase',
  method: 'GET',
  path: '/api/cases/public/{number}',
  audience: 'public',
  summary: 'One case as anyone may read it',
  success: 200,
  params: z.object({ number: z.string().check(z.maxLength(40)) }),
  answer: publicDetail,
})
