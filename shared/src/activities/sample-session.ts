import type { SessionContent, SessionRecord } from './session'

/** A clean-up as a station would plan it, for tests. */
export const sampleContent: SessionContent = {
  kind: 'cleanUp',
  front: 'livelihood',
  title: '清洁家园',
  summary: '一起把楼道和绿地收拾干净',
  venue: { name: '竹岛站', place: { lat: 37.5, lng: 122.1 } },
  accessibility: ['stepFree'],
  languages: ['zh'],
  quotas: { residents: 10, volunteers: 5 },
  seatsPerBooking: 4,
  minimumAge: 0,
  volunteerRoles: [],
}

const none = { residents: 0, volunteers: 0 }

export const sampleSession = (differs: Partial<SessionRecord> = {}): SessionRecord => ({
  ...sampleContent,
  id: '01J00000000000000000000000',
  stationId: 'station-1',
  squadId: 'squad-1',
  state: 'published',
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: '2026-12-05T03:00:00.000Z',
  signUpFrom: '2026-11-21T01:00:00.000Z',
  signUpUntil: '2026-12-04T13:00:00.000Z',
  cancelUntil: '2026-12-04T13:00:00.000Z',
  byHand: false,
  taken: none,
  waiting: none,
  attended: none,
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: '2026-11-20T01:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
  ...differs,
})
