import type { BookingLine, getSession, SeriesView, SessionRow } from '@yizhan/shared/activities'
import { type AnswerOf, newId } from '@yizhan/shared/kernel'

export type SessionSeen = AnswerOf<typeof getSession>

export const STATION = { id: 'zhudao', name: '竹岛社区城管驿站' }

export const sessionSeen = (more: Partial<SessionSeen> = {}): SessionSeen => ({
  id: '01JDQ7ZZ0000000000000000S1',
  stationId: STATION.id,
  station: STATION,
  kind: 'volunteerDay',
  front: 'volunteering',
  title: '周六志愿者进社区',
  summary: '一起清理楼道，教老人用手机。',
  venue: { name: '竹岛社区活动室', place: { lat: 37.5, lng: 122.12 } },
  accessibility: ['stepFree'],
  languages: ['zh'],
  quotas: { residents: 20, volunteers: 5 },
  seatsPerBooking: 2,
  minimumAge: 0,
  volunteerRoles: [],
  startsAt: '2036-12-06T01:00:00.000Z',
  endsAt: '2036-12-06T03:00:00.000Z',
  signUpFrom: '2036-11-22T01:00:00.000Z',
  signUpUntil: '2036-12-06T00:00:00.000Z',
  cancelUntil: '2036-12-05T01:00:00.000Z',
  checkInFrom: '2036-12-06T00:00:00.000Z',
  state: 'published',
  taken: { residents: 3, volunteers: 1 },
  waiting: { residents: 1, volunteers: 0 },
  attended: { residents: 0, volunteers: 0 },
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 4,
  createdAt: '2026-11-20T01:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
  mine: null,
  mayPlan: true,
  mayCheckIn: true,
  ...more,
})

export const sessionRowOf = (seen: SessionSeen): SessionRow => {
  const { id, kind, front, title, venue, station, startsAt, endsAt, signUpFrom, signUpUntil } = seen
  const { checkInFrom, quotas, taken, waiting, languages, state } = seen
  return {
    id,
    kind,
    front,
    title,
    venue,
    station,
    startsAt,
    endsAt,
    signUpFrom,
    signUpUntil,
    checkInFrom,
    quotas,
    taken,
    waiting,
    languages,
    state,
  }
}

export const bookingLine = (name: string, more: Partial<BookingLine> = {}): BookingLine => ({
  id: newId(),
  quota: 'residents',
  seats: 1,
  name,
  sessionId: sessionSeen().id,
  stationId: STATION.id,
  state: 'confirmed',
  bookedAt: '2026-11-21T01:00:00.000Z',
  version: 1,
  person: { personId: `person-${name}`, role: 'resident', sign: '居民' },
  ...more,
})

export const seriesSeen = (more: Partial<SeriesView> = {}): SeriesView => {
  const { kind, front, title, summary, venue, accessibility, languages, quotas } = sessionSeen()
  return {
    id: '01JDQ7ZZ0000000000000000R1',
    stationId: STATION.id,
    station: STATION,
    content: {
      kind,
      front,
      title,
      summary,
      venue,
      accessibility,
      languages,
      quotas,
      seatsPerBooking: 2,
      minimumAge: 0,
      volunteerRoles: [],
    },
    rule: 'FREQ=MONTHLY;BYDAY=2SA;COUNT=12',
    firstDay: '2026-12-01',
    startMinute: 540,
    lasts: 120,
    signUpOpensDays: 14,
    signUpClosesMinutes: 60,
    cancelUntilMinutes: 1440,
    onHoliday: 'nextWorkday',
    publishes: true,
    state: 'running',
    version: 3,
    createdAt: '2026-11-20T01:00:00.000Z',
    changedAt: '2026-11-20T01:00:00.000Z',
    nextDays: ['2026-12-12', '2027-01-09'],
    ...more,
  }
}
