import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { activityKind, FRONTS } from './kinds'
import { sessionRow, sessionView } from './session'

const params = z.object({ id: z.string().check(z.maxLength(60)) })

/** Where cases of one category gather. */
export const hotSpot = z.object({
  category: z.string(),
  centre: place,
  cases: z.number(),
  open: z.number(),
  /** The newest of them, 50 at most. */
  caseIds: z.array(z.string()),
  /** What may be held there against it. */
  suggests: activityKind,
  lastAt: instant,
})
export type HotSpot = z.infer<typeof hotSpot>

export const listHotSpots = endpoint({
  id: 'listHotSpots',
  method: 'GET',
  path: '/api/stations/{id}/hot-spots',
  audience: 'planActivities',
  summary: 'Where cases of one category gather around a station, the most first',
  success: 200,
  params,
  answer: z.object({ items: z.array(hotSpot), metres: z.number(), days: z.number() }),
})

export const listCaseSessions = endpoint({
  id: 'listCaseSessions',
  method: 'GET',
  path: '/api/cases/{id}/sessions',
  audience: 'signedIn',
  summary: 'The sessions that a case gave rise to, with what came of them, for whoever may see the case',
  success: 200,
  params,
  answer: z.object({
    items: z.array(z.extend(sessionRow, { report: z.optional(z.string()), attended: z.number() })),
  }),
})

export const reportSession = endpoint({
  id: 'reportSession',
  method: 'PUT',
  path: '/api/sessions/{id}/report',
  audience: 'planActivities',
  summary:
    'What came of a session: words and photos, with its attendance. It goes back onto the cases that it came out of',
  success: 200,
  params,
  body: z.object({
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
    photos: z.array(id).check(z.maxLength(9)),
    /** Somebody looked that no face and no plate is in them that should not be. */
    cleared: z.literal(true),
    expectedVersion: z.number().check(z.int(), z.minimum(1)),
  }),
  answer: sessionView,
})

const counts = z.object({
  sessions: z.number(),
  attended: z.number(),
  /** Tenths of volunteers’ hours. */
  tenths: z.number(),
  /** Cases settled, typical cases published: each on its front (S02). */
  cases: z.number(),
  articles: z.number(),
})

/** What each front of a station did in a year (S02). */
export const listFronts = endpoint({
  id: 'listFronts',
  method: 'GET',
  path: '/api/stations/{id}/fronts',
  audience: 'public',
  summary: 'What each of a station’s three fronts did in a year',
  success: 200,
  params,
  query: z.object({ year: z.optional(z.coerce.number().check(z.int(), z.minimum(2020), z.maximum(2200))) }),
  answer: z.object({
    year: z.number(),
    fronts: z.array(z.extend(counts, { front: z.enum(FRONTS) })),
  }),
})
