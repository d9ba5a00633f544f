import { newId } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'

const { demo, stations, settings } = loadHuancui()

const found = stations.find(({ id }) => id === demo.stationId)
if (!found) throw new Error('the demo has no station')

/** The station of the demo people. */
export const home = found

/** A station of another squad, which the demo’s keeper does not plan for; the commander does. */
export const elsewhere = stations.find(({ squadId }) => squadId !== found.squadId) ?? found

/** What others read where a demo person did something. */
export const signOf = (who: string) => demo.people.find(({ id }) => id === who)?.sign

/** Minutes before the start from which one may check in. */
export const OPENS_BEFORE = settings.activities.checkIn.opensBefore

export const CONTENT = {
  kind: 'cleanUp',
  front: 'livelihood',
  title: '清洁家园',
  summary: '一起把楼道和绿地收拾干净。',
  translations: { en: { title: 'Clean-up day', summary: 'Let us tidy up together.' } },
  venue: { name: '竹岛站', way: '一楼大厅', place: home.place },
  accessibility: ['stepFree'],
  languages: ['zh'],
  bring: '手套',
  quotas: { residents: 10, volunteers: 5 },
  seatsPerBooking: 4,
  minimumAge: 0,
  volunteerRoles: [{ name: '引导', needed: 2 }],
}

/** Two hours in the morning of a day of December 2026, bookable for a fortnight until the evening before. */
export const timesOn = (day: string) => ({
  startsAt: `${day}T01:00:00.000Z`,
  endsAt: `${day}T03:00:00.000Z`,
  signUpFrom: '2026-11-20T01:00:00.000Z',
  signUpUntil: `${day}T00:00:00.000Z`,
  cancelUntil: `${day}T00:00:00.000Z`,
})

export const sessionOn = (day: string, differs: object = {}) => ({
  ...CONTENT,
  ...timesOn(day),
  id: newId(),
  stationId: home.id,
  publish: true,
  ...differs,
})

export const SERIES = {
  content: CONTENT,
  rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=6',
  firstDay: '2026-11-28',
  startMinute: 540,
  lasts: 120,
  signUpOpensDays: 30,
  signUpClosesMinutes: 60,
  cancelUntilMinutes: 60,
  onHoliday: 'keep',
  publishes: true,
}
