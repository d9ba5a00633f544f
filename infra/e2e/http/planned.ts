import { newSession } from '@yizhan/functions/activities/sessions/table'
import type { SessionRecord } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import type { Door } from './door'

const { demo, stations } = loadHuancui()
const home = stations.find(({ id }) => id === demo.stationId)
const NONE = { residents: 0, volunteers: 0 }

/** A residents’ talk of the demo station, ten days after the tests’ morning. */
export const talkOf = (differs: Partial<SessionRecord> = {}): SessionRecord => ({
  id: newId(),
  kind: 'residentsTalk',
  front: 'livelihood',
  title: '议事会：楼道与油烟',
  summary: '说说身边的事，一起想办法',
  venue: { name: '竹岛站', place: home?.place ?? { lat: 0, lng: 0 } },
  accessibility: [],
  languages: ['zh'],
  quotas: { residents: 20, volunteers: 0 },
  seatsPerBooking: 1,
  minimumAge: 0,
  volunteerRoles: [],
  stationId: home?.id ?? '',
  squadId: home?.squadId ?? '',
  state: 'published',
  startsAt: '2026-12-04T06:00:00.000Z',
  endsAt: '2026-12-04T08:00:00.000Z',
  signUpFrom: '2026-11-20T00:00:00.000Z',
  signUpUntil: '2026-12-03T06:00:00.000Z',
  cancelUntil: '2026-12-03T06:00:00.000Z',
  byHand: true,
  taken: NONE,
  waiting: NONE,
  attended: NONE,
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: '2026-11-20T00:00:00.000Z',
  changedAt: '2026-11-20T00:00:00.000Z',
  ...differs,
})

/** A session that is there as its station would have made it, however its times lie. */
export const plan = async (door: Door, session: SessionRecord): Promise<SessionRecord> => {
  const written = await door.dynamo.store.commit([newSession(session, 'planned')])
  if (!written.ok) throw new Error(`the session ${session.id} is there already`)
  return session
}
