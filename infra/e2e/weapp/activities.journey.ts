import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let from: ReturnType<typeof asking>
beforeAll(async () => {
  scene = await Scene.open()
  from = asking(scene)
})
afterAll(() => scene.close())

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

const announces = (differs: object) => from.announces('2026-12-05', { signUpFrom: inHours(-24), ...differs })

const signedIn = async (who: string): Promise<Person> => {
  const person = scene.person(who)
  await person.signsIn()
  return person
}

describe('an activity of the station', () => {
  it('goes into the phone’s calendar, is booked, its ticket is read without network, and the door’s code checks in', async () => {
    const { id } = await announces({
      title: '楼前小广场清洁',
      startsAt: inHours(0.5),
      endsAt: inHours(2),
      signUpUntil: inHours(0.4),
      cancelUntil: inHours(0.4),
    })
    const resident = await signedIn('resident-1')
    resident.opens(`resident/session/index?id=${id}`)
    await resident.tap('session-calendar')
    expect(resident.app.calls('addPhoneCalendar')).toMatchObject([
      { title: '楼前小广场清洁', alarmOffset: 7200 },
    ])
    await resident.tap('session-main')
    await resident.writes('booking-name', '居民甲')
    await resident.tap('booking-confirm')
    await resident.isOn('resident/ticket/index')
    await resident.sees('ticket-code')
    resident.phone.network = 'none'
    resident.opens('resident/bookings/index')
    await resident.tap('coming-1')
    await resident.sees('ticket-as-of')
    await resident.sees('ticket-code')
    resident.phone.network = 'wifi'
    resident.opens('resident/bookings/index')
    await resident.tap('bookings-check-in')
    resident.phone.scanned = 'yizhan:ticket:a:b'
    await resident.tap('check-in-scan')
    await resident.sees('check-in-trouble', '这是一张票')
    const { text } = await from.ask<{ text: string }>(
      'station-keeper-1',
      'GET',
      `/api/sessions/${id}/check-in-code`,
    )
    resident.phone.scanned = text
    await resident.tap('check-in-scan')
    await resident.sees('check-in-done', '签到成功')
    await resident.tap('check-in-to-ticket', 'ticket-check-out')
    await resident.sees('ticket', '已签退')
  })

  it('keeps a place in line for who comes late, and moves them up when somebody steps back', async () => {
    const { id } = await announces({
      title: '油烟普法问答',
      quotas: { residents: 2, volunteers: 0 },
      volunteerRoles: [],
      startsAt: inHours(50),
      endsAt: inHours(52),
      signUpUntil: inHours(48),
      cancelUntil: inHours(48),
    })
    const taken = await from.books('resident-3', id, { seats: 2 })
    const resident = await signedIn('resident-2')
    resident.opens(`resident/session/index?id=${id}`)
    await resident.tap('session-main')
    await resident.sees('booking', '候补按先后排队')
    await resident.writes('booking-name', '小赵')
    await resident.tap('booking-confirm')
    await resident.sees('ticket-waiting', '候补第 1 位')
    await from.ask('resident-3', 'DELETE', `/api/bookings/${taken}`)
    await resident.comesToSee('ticket', '递补成功')
    await resident.sees('ticket-code')
  })
})
