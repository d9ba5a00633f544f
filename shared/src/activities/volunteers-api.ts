import * as z from 'zod/mini'
import { documentEndpoint, endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { actor } from '../people'
import { sessionRow } from './session'
import {
  certificateCheck,
  hoursEntry,
  training,
  volunteerBody,
  volunteerProfile,
  yearTotal,
} from './volunteer'

const params = z.object({ id: z.string().check(z.maxLength(60)) })
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const year = z.coerce.number().check(z.int(), z.minimum(2020), z.maximum(2200))

export const getVolunteer = endpoint({
  id: 'getVolunteer',
  method: 'GET',
  path: '/api/me/volunteer',
  audience: 'volunteer',
  summary: 'My volunteer profile; none for whoever is no volunteer yet',
  success: 200,
  answer: z.object({ profile: z.nullable(volunteerProfile) }),
})

export const becomeVolunteer = endpoint({
  id: 'becomeVolunteer',
  method: 'PUT',
  path: '/api/me/volunteer',
  audience: 'volunteer',
  summary: 'Become a volunteer, or change my profile; the next token carries the role',
  success: 200,
  body: volunteerBody,
  answer: volunteerProfile,
})

export const leaveVolunteering = endpoint({
  id: 'leaveVolunteering',
  method: 'DELETE',
  path: '/api/me/volunteer',
  audience: 'volunteer',
  summary: 'Be a volunteer no more; hours served and certificates issued stay',
  success: 204,
})

export const listServiceHours = endpoint({
  id: 'listServiceHours',
  method: 'GET',
  path: '/api/me/service-hours',
  audience: 'volunteer',
  summary: 'My hours, newest first, with the totals by year',
  success: 200,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(hoursEntry), next: z.nullable(z.string()), years: z.array(yearTotal) }),
})

export const issueCertificate = endpoint({
  id: 'issueCertificate',
  method: 'POST',
  path: '/api/me/certificates',
  audience: 'volunteer',
  summary:
    'A certificate of a year’s service, free of charge (志愿服务条例 19); the same hours give the same one',
  success: 201,
  body: z.object({ id, year: z.number().check(z.int(), z.minimum(2020), z.maximum(2200)) }),
  answer: certificateCheck,
})

export const listCertificates = endpoint({
  id: 'listCertificates',
  method: 'GET',
  path: '/api/me/certificates',
  audience: 'volunteer',
  summary: 'My certificates, newest first',
  success: 200,
  query: z.object(pageQuery),
  answer: pageOf(certificateCheck),
})

export const getCertificateFile = documentEndpoint({
  id: 'getCertificateFile',
  method: 'GET',
  path: '/api/me/certificates/{code}/file',
  audience: 'volunteer',
  summary: 'My certificate as PDF',
  success: 200,
  media: 'application/pdf',
  params: z.object({ code: z.string().check(z.maxLength(40)) }),
})

export const checkCertificate = endpoint({
  id: 'checkCertificate',
  method: 'GET',
  path: '/api/certificates/{code}',
  audience: 'public',
  summary: 'Whether a certificate is genuine, seeing a masked name only',
  success: 200,
  params: z.object({ code: z.string().check(z.maxLength(40)) }),
  answer: certificateCheck,
})

/** A volunteer as the staff of a station sees them. */
export const volunteerLine = z.object({
  person: actor,
  maskedName: z.string(),
  number: z.string(),
  roles: volunteerProfile.shape.roles,
  availability: volunteerProfile.shape.availability,
  trainings: volunteerProfile.shape.trainings,
  /** Of this year. */
  tenths: z.number(),
})
export type VolunteerLine = z.infer<typeof volunteerLine>

export const listVolunteers = endpoint({
  id: 'listVolunteers',
  method: 'GET',
  path: '/api/stations/{id}/volunteers',
  audience: 'keepVolunteers',
  summary: 'The volunteers of a station',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(volunteerLine),
})

export const listVolunteerHours = endpoint({
  id: 'listVolunteerHours',
  method: 'GET',
  path: '/api/volunteers/{id}/service-hours',
  audience: 'keepVolunteers',
  summary: 'The hours of a volunteer, newest first',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(hoursEntry),
})

export const tickTraining = endpoint({
  id: 'tickTraining',
  method: 'PUT',
  path: '/api/volunteers/{id}/trainings/{training}',
  audience: 'keepVolunteers',
  summary: 'That a volunteer has had a training, or not',
  success: 200,
  params: z.extend(params, { training }),
  body: z.object({ done: z.boolean() }),
  answer: volunteerLine,
})

export const correctHours = endpoint({
  id: 'correctHours',
  method: 'POST',
  path: '/api/volunteers/{id}/service-hours',
  audience: 'keepVolunteers',
  summary: 'Correct a volunteer’s hours by a line with a reason; nothing that was recorded is changed',
  success: 201,
  params,
  body: z.object({
    id,
    tenths: z.number().check(
      z.int(),
      z.minimum(-10_000),
      z.maximum(10_000),
      z.refine((n) => n !== 0),
    ),
    year,
    reason: words,
  }),
  answer: hoursEntry,
})

/** A session of a month that needs volunteers, and who is known to be able to come. */
export const callLine = z.object({
  session: sessionRow,
  roles: z.array(
    z.object({
      name: z.string(),
      needed: z.number(),
      /** Seats held in this role. */
      held: z.number(),
    }),
  ),
})
export type CallLine = z.infer<typeof callLine>

export const getVolunteerCall = endpoint({
  id: 'getVolunteerCall',
  method: 'GET',
  path: '/api/volunteer-calls/{month}',
  audience: 'public',
  summary: 'The month’s call for volunteers: its sessions with the roles that are needed and still open',
  success: 200,
  params: z.object({ month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
  query: z.object({ ...pageQuery, station: z.optional(z.string().check(z.maxLength(60))) }),
  answer: pageOf(callLine),
})

export const listWhoCanCome = endpoint({
  id: 'listWhoCanCome',
  method: 'GET',
  path: '/api/sessions/{id}/who-can-come',
  audience: 'keepVolunteers',
  summary:
    'Volunteers of the station who can come at that time and have not booked, with their roles and trainings',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(volunteerLine),
})

export const callVolunteers = endpoint({
  id: 'callVolunteers',
  method: 'POST',
  path: '/api/sessions/{id}/call',
  audience: 'keepVolunteers',
  summary: 'Ask volunteers to come: each is told once for a session',
  success: 200,
  params,
  body: z.object({ personIds: z.array(z.string()).check(z.minLength(1), z.maxLength(100)) }),
  answer: z.object({ told: z.number() }),
})
