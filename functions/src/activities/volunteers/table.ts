import type { HoursEntry, VolunteerProfile, YearTotal } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { TableDefinition } from '../../platform/store'

/** Profiles. Who has left has `leftAt` instead of `memberOf`, and is in no index. */
export const VOLUNTEERS: TableDefinition = {
  name: 'volunteers',
  hash: 'personId',
  attributes: {
    personId: 'text',
    number: 'text',
    name: 'text',
    idTail: 'text',
    stationId: 'text',
    memberOf: 'text',
    availability: 'json',
    roles: 'json',
    trainings: 'json',
    agreedAt: 'text',
    since: 'text',
    leftAt: 'text',
    version: 'number',
  },
  indexes: [{ name: 'byStation', hash: 'memberOf', range: 'number' }],
}

export type VolunteerRecord = VolunteerProfile & {
  readonly personId: string
  readonly memberOf?: string
  readonly leftAt?: Instant
}

/** The last number that was given. */
export const VOLUNTEER_NUMBERS: TableDefinition = {
  name: 'volunteer-numbers',
  hash: 'series',
  attributes: { series: 'text', last: 'number' },
}

/**
 * The ledger, only ever added to: lines as `line#<at>#<id>`. Beside them, what each booking came to in all
 * (`booking#<id>`) and which line a correction by hand became (`given#<id>`), so that either is done once.
 */
export const SERVICE_HOURS: TableDefinition = {
  name: 'service-hours',
  hash: 'personId',
  range: 'entry',
  attributes: {
    personId: 'text',
    entry: 'text',
    id: 'text',
    version: 'number',
    at: 'text',
    kind: 'text',
    tenths: 'number',
    year: 'number',
    title: 'text',
    startsAt: 'text',
    stationName: 'text',
    sessionId: 'text',
    bookingId: 'text',
    reason: 'text',
    by: 'text',
    outByEnd: 'json',
  },
}

export type HoursItem = HoursEntry & { readonly personId: string; readonly entry: string }

/**
 * What a person served in a year: changed with each line. `lines` and `corrections` count what was written, `code` is
 * the certificate that was issued when there were `certified` lines.
 */
export const YEAR_TOTALS: TableDefinition = {
  name: 'service-years',
  hash: 'personId',
  range: 'year',
  attributes: {
    personId: 'text',
    year: 'number',
    tenths: 'number',
    sessions: 'number',
    lines: 'number',
    corrections: 'number',
    code: 'text',
    certified: 'number',
  },
}

export interface YearItem extends YearTotal {
  readonly personId: string
  readonly lines: number
  readonly corrections?: number
  readonly code?: string
  readonly certified?: number
}

/** Certificates as they were issued, whole in `record`. */
export const CERTIFICATES: TableDefinition = {
  name: 'certificates',
  hash: 'code',
  attributes: { code: 'text', personId: 'text', issuedAt: 'text', record: 'json' },
  indexes: [{ name: 'byPerson', hash: 'personId', range: 'issuedAt' }],
}

/** A row of what was served: a session, a month of them where there are many, or a correction by hand. */
export interface ServedRow {
  /** `2026-12-05`, or `2026-12`. */
  readonly when: string
  readonly title?: string
  readonly stationName?: string
  readonly sessions: number
  readonly tenths: number
}

export interface CertificateRecord {
  readonly code: string
  readonly requestId: string
  readonly personId: string
  readonly name: string
  readonly idTail?: string
  readonly volunteerNumber: string
  readonly year: number
  readonly tenths: number
  readonly sessions: number
  readonly served: readonly ServedRow[]
  readonly issuer: string
  /** Signs of the station’s head and of who handles volunteers there. */
  readonly head: string
  readonly handler: string
  readonly phone: string
  readonly issuedAt: Instant
  /** How many corrections the year had then. */
  readonly corrections: number
}

/** Who was asked to come to which session. */
export const VOLUNTEER_CALLS: TableDefinition = {
  name: 'volunteer-calls',
  hash: 'sessionId',
  range: 'personId',
  attributes: { sessionId: 'text', personId: 'text', at: 'text' },
}

export const VOLUNTEER_TABLES: readonly TableDefinition[] = [
  VOLUNTEERS,
  VOLUNTEER_NUMBERS,
  SERVICE_HOURS,
  YEAR_TOTALS,
  CERTIFICATES,
  VOLUNTEER_CALLS,
]
