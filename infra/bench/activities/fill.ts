import type { SessionRecord } from '@yizhan/shared/activities'
import { instantAt, newId } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'

/** A Tuesday, 09:30 in Weihai. */
export const MORNING = '2026-11-24T01:30:00.000Z'

const { stations } = loadHuancui()
const none = { residents: 0, volunteers: 0 }

/** A session of some station on a day, at nine in the morning; one may sign up from this morning on. */
export const sessionOn = (
  day: string,
  n: number,
  quotas: SessionRecord['quotas'] = { residents: 30, volunteers: 5 },
): SessionRecord => {
  const station = stations[n % stations.length]
  if (!station) throw new Error('there are no stations')
  const startsAt = instantAt(day, 540)
  return {
    id: newId(),
    stationId: station.id,
    squadId: station.squadId,
    kind: 'lawEducation',
    front: 'law',
    title: '餐饮油烟法律宣传',
    summary: '请队员讲讲油烟排放的规定，带上问题来，现场解答，也可以看看净化器怎么清洗。',
    venue: { name: station.name, place: station.place },
    accessibility: ['stepFree'],
    languages: ['zh'],
    quotas,
    seatsPerBooking: 4,
    minimumAge: 0,
    volunteerRoles: [],
    startsAt,
    endsAt: instantAt(day, 660),
    signUpFrom: '2026-11-01T00:00:00.000Z',
    signUpUntil: startsAt,
    cancelUntil: startsAt,
    state: 'published',
    byHand: false,
    taken: none,
    waiting: none,
    attended: none,
    feedback: { count: 0, stars: 0 },
    sequence: 0,
    version: 1,
    createdAt: MORNING,
    changedAt: MORNING,
  }
}
