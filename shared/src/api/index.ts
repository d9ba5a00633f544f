import * as bookings from '../activities/bookings-api'
import * as loop from '../activities/loop-api'
import * as posters from '../activities/poster-api'
import * as sessions from '../activities/sessions-api'
import * as talks from '../activities/talks-api'
import * as volunteers from '../activities/volunteers-api'
import * as cases from '../cases/api'
import * as diary from '../cases/diary/api'
import * as moderation from '../cases/moderation-api'
import * as publicCases from '../cases/public-api'
import * as record from '../cases/record-api'
import type { AnyEndpoint } from '../kernel/endpoint'
import * as library from '../library/api'
import * as people from '../people/api'
import * as settings from '../settings/api'
import * as stations from '../stations/api'

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'path' in value && 'audience' in value

/** Every operation of the HTTP interface. */
export const ENDPOINTS: readonly AnyEndpoint[] = [
  people,
  stations,
  cases,
  diary,
  moderation,
  publicCases,
  record,
  library,
  settings,
  talks,
  sessions,
  bookings,
  loop,
  volunteers,
  posters,
].flatMap((context) => (Object.values(context) as unknown[]).filter(isEndpoint))
