import type { BookingView, MyBooking, SessionRow, SessionView } from '@yizhan/shared/activities'
import { toEpoch, toInstant } from '@yizhan/shared/kernel'

const HOUR = 3_600_000

/** So many hours from now. */
export const inHours = (hours: number): string => toInstant(Date.now() + hours * HOUR)

export const aSession = (changes: Partial<SessionView> = {}): SessionView => ({
  id: 'session-1',
  stationId: 'zhudao',
  station: { id: 'zhudao', name: '竹岛驿站' },
  kind: 'cleanUp',
  front: 'livelihood',
  title: '海边净滩',
  summary: '一起把沙滩捡干净',
  translations: { en: { title: 'Beach clean-up', summary: 'Let us clean the beach' } },
  venue: { name: '国际海水浴场东门', way: '9 路车到海水浴场', place: { lat: 37.52, lng: 122.06 } },
  accessibility: ['stepFree'],
  languages: ['zh', 'ko'],
  bring: '手套',
  quotas: { residents: 10, volunteers: 0 },
  seatsPerBooking: 3,
  minimumAge: 0,
  volunteerRoles: [],
  startsAt: inHours(48),
  endsAt: inHours(50),
  signUpFrom: inHours(-48),
  signUpUntil: inHours(46),
  cancelUntil: inHours(24),
  checkInFrom: toInstant(toEpoch(changes.startsAt ?? inHours(48)) - HOUR),
  state: 'published',
  taken: { residents: 4, volunteers: 0 },
  waiting: { residents: 0, volunteers: 0 },
  attended: { residents: 0, volunteers: 0 },
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: inHours(-50),
  changedAt: inHours(-50),
  ...changes,
})

export const aRow = (changes: Partial<SessionView> = {}): SessionRow => aSession(changes)

export const aBooking = (changes: Partial<BookingView> = {}): BookingView => ({
  id: 'booking-1',
  sessionId: 'session-1',
  stationId: 'zhudao',
  quota: 'residents',
  seats: 1,
  name: '小王',
  state: 'confirmed',
  bookedAt: inHours(-1),
  version: 1,
  ticket: 'yizhan:ticket:session-1:booking-1',
  ...changes,
})

export const mine = (booking: Partial<BookingView> = {}, session: Partial<SessionView> = {}): MyBooking => ({
  ...aBooking(booking),
  session: aRow(session),
})
