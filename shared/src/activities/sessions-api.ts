import * as z from 'zod/mini'
import { documentEndpoint, endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { bookingView } from './booking'
import { activityKind } from './kinds'
import { day, seriesPlan, seriesView } from './series'
import { sessionChanges, sessionPlan, sessionRow, sessionView } from './session'

const params = z.object({ id: z.string().check(z.maxLength(60)) })
const version = z.number().check(z.int(), z.minimum(1))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))

export const listSessions = endpoint({
  id: 'listSessions',
  method: 'GET',
  path: '/api/sessions',
  audience: 'public',
  summary:
    'Sessions by their start, of the district or a station, from one day to another (31 at most); drafts for those who plan them',
  success: 200,
  revalidated: true,
  query: z.object({
    ...pageQuery,
    station: z.optional(z.string().check(z.maxLength(60))),
    from: z.optional(day),
    to: z.optional(day),
    kind: z.optional(activityKind),
    drafts: z.optional(z.enum(['true'])),
  }),
  answer: pageOf(sessionRow),
})

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/api/sessions/{id}',
  audience: 'public',
  summary: 'One session, with the caller’s own booking',
  success: 200,
  revalidated: true,
  params,
  answer: z.extend(sessionView, {
    mine: z.nullable(bookingView),
    /** Whether the caller plans it, and whether they check people in. */
    mayPlan: z.boolean(),
    mayCheckIn: z.boolean(),
  }),
})

export const createSession = endpoint({
  id: 'createSession',
  method: 'POST',
  path: '/api/sessions',
  audience: 'planActivities',
  summary: 'A session as a draft, or published at once; a copy of another is this with its words',
  success: 201,
  body: z.extend(sessionPlan, { id, stationId: z.string(), publish: z.boolean() }),
  answer: sessionView,
})

export const changeSession = endpoint({
  id: 'changeSession',
  method: 'PATCH',
  path: '/api/sessions/{id}',
  audience: 'planActivities',
  summary:
    'Change or publish a session; null takes away what it need not have. Where somebody has booked, a change of time or place needs a message to them; a quota never falls below the seats that are taken',
  success: 200,
  params,
  body: z.extend(sessionChanges, {
    expectedVersion: version,
    publish: z.optional(z.boolean()),
    message: z.optional(words),
  }),
  answer: sessionView,
})

export const cancelSession = endpoint({
  id: 'cancelSession',
  method: 'POST',
  path: '/api/sessions/{id}/cancel',
  audience: 'planActivities',
  summary: 'Cancel a session; everyone who booked or waits is told this message',
  success: 200,
  params,
  body: z.object({ expectedVersion: version, message: words }),
  answer: sessionView,
})

export const listSeries = endpoint({
  id: 'listSeries',
  method: 'GET',
  path: '/api/series',
  audience: 'planActivities',
  summary: 'The year plan of a station: its series with their next days',
  success: 200,
  query: z.object({ ...pageQuery, station: z.optional(z.string().check(z.maxLength(60))) }),
  answer: pageOf(seriesView),
})

export const getSeries = endpoint({
  id: 'getSeries',
  method: 'GET',
  path: '/api/series/{id}',
  audience: 'planActivities',
  summary: 'One series with its next days',
  success: 200,
  params,
  answer: seriesView,
})

export const createSeries = endpoint({
  id: 'createSeries',
  method: 'POST',
  path: '/api/series',
  audience: 'planActivities',
  summary: 'A series; its sessions are made ahead. Refused where its rule never ends or makes too many',
  success: 201,
  body: z.extend(seriesPlan, { id, stationId: z.string() }),
  answer: seriesView,
})

export const changeSeries = endpoint({
  id: 'changeSeries',
  method: 'PATCH',
  path: '/api/series/{id}',
  audience: 'planActivities',
  summary:
    'Change or end a series. Sessions to come are made anew or taken back, but for those that were changed, cancelled or booked by themselves',
  success: 200,
  params,
  body: z.extend(z.partial(seriesPlan), { expectedVersion: version, end: z.optional(z.boolean()) }),
  answer: seriesView,
})

export const previewSeries = endpoint({
  id: 'previewSeries',
  method: 'POST',
  path: '/api/series/preview',
  audience: 'planActivities',
  summary: 'The days that a rule would make, and what becomes of those on holidays; nothing is kept',
  success: 200,
  body: z.pick(seriesPlan, { rule: true, firstDay: true, onHoliday: true }),
  answer: z.object({
    days: z.array(
      z.object({
        day,
        /** Where a holiday moved it to, or that it is left out. */
        becomes: z.union([day, z.literal('skipped')]),
        /** The calendar of that year is not there yet. */
        provisional: z.boolean(),
      }),
    ),
  }),
})

const CALENDAR = 'text/calendar; charset=utf-8'

export const getSessionCalendar = documentEndpoint({
  id: 'getSessionCalendar',
  method: 'GET',
  path: '/api/sessions/{id}/calendar.ics',
  audience: 'public',
  summary: 'One session for a calendar (RFC 5545): with its alarm; cancelled under the same UID where it is',
  success: 200,
  media: CALENDAR,
  params,
})

export const getStationCalendar = documentEndpoint({
  id: 'getStationCalendar',
  method: 'GET',
  path: '/api/stations/{id}/calendar.ics',
  audience: 'public',
  summary: 'The sessions of a station, a month back and three ahead, to subscribe to',
  success: 200,
  media: CALENDAR,
  params,
})
