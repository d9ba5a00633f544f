import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import { actionCommand } from './actions'
import { actor } from './case'
import { category } from './category'
import { body, dutyTable } from './duty'
import { report } from './report'
import { emergencies, rules } from './rules'
import { state } from './states'
import { caseSummary, caseView, eventView, publicCase, trackedCase } from './views'

const caseParams = z.object({ id })

export const listCategories = endpoint({
  id: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  audience: 'public',
  summary:
    'Categories with their questions, law articles and clocks, whose duty they are, the other bodies, the words of danger',
  success: 200,
  revalidated: true,
  answer: z.object({
    items: z.array(category),
    bodies: z.array(body),
    duties: dutyTable,
    /** The times that duties and limits name. */
    periods: rules.shape.periods,
    emergencies,
  }),
})

/** The case and, once only, the code with which it can be tracked without signing in. */
export const reported = z.object({ case: caseView, trackingCode: z.string() })
export type Reported = z.infer<typeof reported>

export const reportCase = endpoint({
  id: 'reportCase',
  method: 'POST',
  path: '/api/cases',
  audience: 'reportCase',
  summary: 'Report a problem; the client makes the id, so that sending twice makes one case',
  success: 201,
  body: report,
  answer: reported,
})

export const CASE_SCOPES = ['mine', 'followed', 'assigned', 'station', 'squad', 'district'] as const

export const listCases = endpoint({
  id: 'listCases',
  method: 'GET',
  path: '/api/cases',
  audience: 'readCases',
  summary:
    'Cases of a scope: mine and followed newest first, the desk’s by what is due first; assigned leaves out those that need nothing more',
  success: 200,
  query: z.object({
    scope: z.enum(CASE_SCOPES),
    state: z.optional(state),
    category: z.optional(z.string().check(z.maxLength(20))),
    ...pageQuery,
  }),
  answer: pageOf(caseSummary),
})

export const getCase = endpoint({
  id: 'getCase',
  method: 'GET',
  path: '/api/cases/{id}',
  audience: 'readCases',
  summary: 'One case, as its viewer may read it; `at` replays it as it stood then',
  success: 200,
  params: caseParams,
  query: z.object({ at: z.optional(instant) }),
  answer: caseView,
})

export const listEvents = endpoint({
  id: 'listEvents',
  method: 'GET',
  path: '/api/cases/{id}/events',
  audience: 'readCases',
  summary: 'Every step of a case, oldest first',
  success: 200,
  params: caseParams,
  query: z.object(pageQuery),
  answer: pageOf(eventView),
})

export const actOnCase = endpoint({
  id: 'actOnCase',
  method: 'POST',
  path: '/api/cases/{id}/actions',
  audience: 'actOnCase',
  summary: 'Do what the transition table allows to this person now',
  success: 200,
  params: caseParams,
  body: actionCommand,
  answer: caseView,
})

export const listCasePeople = endpoint({
  id: 'listCasePeople',
  method: 'GET',
  path: '/api/cases/{id}/people',
  audience: 'actOnCase',
  summary: 'To whom a case can be turned: who may help with it, who may answer for it, who is on duty now',
  success: 200,
  params: caseParams,
  answer: z.object({
    items: z.array(
      z.extend(actor, {
        onDuty: z.boolean(),
        openCases: z.number(),
        mayHelp: z.boolean(),
        mayAnswer: z.boolean(),
      }),
    ),
  }),
})

export const listNearbyCases = endpoint({
  id: 'listNearbyCases',
  method: 'GET',
  path: '/api/cases/nearby',
  audience: 'signedIn',
  summary: 'Open cases of the same category close by and recent, by the rules of the district, masked',
  success: 200,
  query: z.object({
    category: z.string().check(z.maxLength(20)),
    lat: z.coerce.number().check(z.minimum(-90), z.maximum(90)),
    lng: z.coerce.number().check(z.minimum(-180), z.maximum(180)),
  }),
  answer: z.object({ items: z.array(publicCase) }),
})

export const followCase = endpoint({
  id: 'followCase',
  method: 'PUT',
  path: '/api/cases/{id}/following',
  audience: 'followCase',
  summary: 'Get the same news as its reporter',
  success: 204,
  params: caseParams,
})

export const unfollowCase = endpoint({
  id: 'unfollowCase',
  method: 'DELETE',
  path: '/api/cases/{id}/following',
  audience: 'followCase',
  summary: 'No more news of this case',
  success: 204,
  params: caseParams,
})

export const trackCase = endpoint({
  id: 'trackCase',
  method: 'GET',
  path: '/api/track/{number}',
  audience: 'public',
  summary: 'How a report stands, by its number and code',
  success: 200,
  params: z.object({ number: z.string().check(z.maxLength(40)) }),
  query: z.object({ code: z.string().check(z.maxLength(40)) }),
  answer: trackedCase,
})

/** 10 MB, the limit of WeChat’s picture check; clients compress below it. */
export const MAX_PHOTO_BYTES = 10_000_000
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

export const requestUpload = endpoint({
  id: 'requestUpload',
  method: 'POST',
  path: '/api/photos',
  audience: 'sendPhotos',
  summary: 'Announce a photo and get a signed place to send it to',
  success: 201,
  body: z.object({
    id,
    type: z.enum(PHOTO_TYPES),
    size: z.number().check(z.int(), z.minimum(1)),
  }),
  answer: z.object({
    id,
    upload: z.object({
      method: z.enum(['PUT', 'POST']),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      expiresAt: instant,
    }),
  }),
})

export const completeUpload = endpoint({
  id: 'completeUpload',
  method: 'POST',
  path: '/api/photos/{id}/complete',
  audience: 'sendPhotos',
  summary: 'The photo is sent: it is read, stripped of its EXIF and kept, or refused',
  success: 200,
  params: z.object({ id }),
  answer: z.object({ id, width: z.number(), height: z.number() }),
})

export const getPhoto = endpoint({
  id: 'getPhoto',
  method: 'GET',
  path: '/api/photos/{id}',
  audience: 'signedIn',
  summary: 'A short-lived redirect to a photo that its asker may see',
  success: 302,
  params: z.object({ id }),
  query: z.object({ size: z.optional(z.enum(['full', 'thumbnail'])) }),
})
