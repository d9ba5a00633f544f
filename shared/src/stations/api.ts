import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { pageOf, pageQuery } from '../kernel/pages'
import { place, placeText } from '../kernel/places'
import { division, outline, roster, station, stationNear } from './station'

export const listStations = endpoint({
  id: 'listStations',
  method: 'GET',
  path: '/api/stations',
  audience: 'public',
  summary:
    'Stations, from the nearest outwards when `near` is given, else by street and community; those alone that are open now, or that have some words in the name of station, community or street',
  success: 200,
  revalidated: true,
  query: z.object({
    near: z.optional(placeText),
    search: z.optional(z.string().check(z.trim(), z.maxLength(30))),
    open: z.optional(z.enum(['true'])),
    ...pageQuery,
  }),
  answer: pageOf(stationNear),
})

export const getStation = endpoint({
  id: 'getStation',
  method: 'GET',
  path: '/api/stations/{id}',
  audience: 'public',
  summary: 'One station: place, hours, phone, its services, its members by post, its partners',
  success: 200,
  revalidated: true,
  params: z.object({ id: z.string() }),
  answer: station,
})

const days = z.array(z.iso.date())

export const listHolidays = endpoint({
  id: 'listHolidays',
  method: 'GET',
  path: '/api/holidays',
  audience: 'public',
  summary:
    'Statutory holidays and make-up workdays of the years that are known: stations are open accordingly',
  success: 200,
  revalidated: true,
  answer: z.object({ years: z.record(z.string(), z.object({ holidays: days, workdays: days })) }),
})

export const getRoster = endpoint({
  id: 'getRoster',
  method: 'GET',
  path: '/api/stations/{id}/roster',
  audience: 'readRoster',
  summary: 'Who is on duty when',
  success: 200,
  params: z.object({ id: z.string() }),
  answer: roster,
})

export const changeRoster = endpoint({
  id: 'changeRoster',
  method: 'PUT',
  path: '/api/stations/{id}/roster',
  audience: 'changeRoster',
  summary: 'Replace a station’s roster: its members’ hours, exceptions and night duty. Refused by person',
  success: 200,
  params: z.object({ id: z.string() }),
  body: z.extend(z.pick(roster, { members: true, exceptions: true, nightDuty: true }), {
    /** The version that was looked at; another one now means somebody changed it in between. */
    expectedVersion: z.number().check(z.int(), z.minimum(0)),
  }),
  answer: roster,
})

/** A community with a place to start from when location is refused. */
export const community = z.extend(division, { stationId: z.string(), place })

export const listDivisions = endpoint({
  id: 'listDivisions',
  method: 'GET',
  path: '/api/divisions',
  audience: 'public',
  summary: 'Streets and towns with their communities, and the district’s outline (GCJ-02)',
  success: 200,
  revalidated: true,
  answer: z.object({
    district: division,
    streets: z.array(z.extend(division, { communities: z.array(community) })),
    outline,
  }),
})

export const locatePlace = endpoint({
  id: 'locatePlace',
  method: 'GET',
  path: '/api/divisions/at',
  audience: 'public',
  summary: 'The community and station that a place belongs to, or the right door outside the district',
  success: 200,
  query: z.object({ at: placeText }),
  answer: z.object({
    inside: z.boolean(),
    street: z.nullable(division),
    community: z.nullable(division),
    station: z.nullable(stationNear),
    /** Who is competent there, when it is a known neighbour. */
    door: z.nullable(z.object({ name: z.string(), phone: z.string() })),
  }),
})
