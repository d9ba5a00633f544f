import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'
import { goesThereAndBack } from './ways'

/** A Tuesday, half past nine in Weihai. */
const WORKING_MORNING = '2026-11-24T01:30:00.000Z'
/** At ten of that day: one may check in already. */
const AT_TEN = {
  startsAt: '2026-11-24T02:00:00.000Z',
  endsAt: '2026-11-24T04:00:00.000Z',
  signUpUntil: '2026-11-24T01:50:00.000Z',
  cancelUntil: '2026-11-24T01:50:00.000Z',
}

let scene: Scene
let talk: string
let session: string
let booking: string
beforeAll(async () => {
  scene = await Scene.openAt(WORKING_MORNING)
  const from = asking(scene)
  talk = (await from.announces('2026-11-27', { kind: 'residentsTalk' })).id
  session = (await from.announces('2026-11-24', AT_TEN)).id
  booking = await from.books('resident-1', session)
})
afterAll(() => scene.close())

const signedIn = async (who: string): Promise<Person> => {
  const person = scene.person(who)
  await person.signsIn()
  return person
}

describe('every page of activities that a tap opens, left by WeChat’s own button', () => {
  it('brings a resident back to where they came from', async () => {
    const resident = await signedIn('resident-1')
    await resident.tap('tab-activities')
    await resident.isOn('resident/activities/index')
    await goesThereAndBack(resident, [
      ['activities-mine', 'resident/bookings/index', 'coming-1'],
      ['coming-1', 'resident/ticket/index', 'ticket-code'],
      ['ticket-session', 'resident/session/index', 'session-state'],
      ['session-station', 'resident/station/index', 'station-other'],
      ['station-other', 'resident/stations/index'],
    ])
    await goesThereAndBack(resident, [
      ['activities-mine', 'resident/bookings/index'],
      ['bookings-check-in', 'resident/check-in/index', 'check-in-scan'],
    ])
    await resident.tap('activities-day-2026-11-27')
    await goesThereAndBack(resident, [
      ['activity-1', 'resident/session/index', 'session-topics'],
      ['session-topics', 'resident/topics/index', 'topics-put'],
    ])
    await goesThereAndBack(resident, [
      ['activities-call', 'resident/volunteer-call/index', 'call-session-1'],
      ['call-join', 'resident/volunteer/index', 'volunteer-save'],
    ])
    await resident.tap('tab-me')
    await goesThereAndBack(resident, [['me-service-hours', 'resident/service-hours/index', 'hours-to-call']])
  })

  it('brings a station keeper back to where they came from', async () => {
    const keeper = await signedIn('station-keeper-1')
    await keeper.tap('me-desk')
    await keeper.isOn('desk/queue/index')
    await goesThereAndBack(keeper, [['desk-work-duties', 'desk/station-duties/index']])
    await goesThereAndBack(keeper, [['desk-work-volunteers', 'desk/volunteers/index']])
    await goesThereAndBack(keeper, [['desk-work-hotSpots', 'desk/hot-spots/index']])
    await keeper.tap('desk-plan')
    await keeper.isOn('desk/plan/index')
    await goesThereAndBack(keeper, [['plan-new-session', 'desk/session/index', 'plan-title']])
    const toSession = [`plan-session-${session}`, 'desk/session/index', 'session-to-door'] as const
    await goesThereAndBack(keeper, [toSession, ['session-to-door', 'desk/door/index', `door-${booking}`]])
    await goesThereAndBack(keeper, [
      toSession,
      ['session-to-callers', 'desk/who-can-come/index', 'who-can-come'],
    ])
    await goesThereAndBack(keeper, [
      [`plan-session-${talk}`, 'desk/session/index'],
      ['session-to-talk', 'desk/talk/index', 'talk-free-duty'],
    ])
    await keeper.tap('plan-which-year')
    await goesThereAndBack(keeper, [['plan-new-series', 'desk/series/index', 'series-preview']])
  })
})
