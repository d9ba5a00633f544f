import { newId } from '@yizhan/shared/kernel'
import { sessionOn } from '../http/a-session'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

/** The station’s own computer: what it asks the interface for, as this person of the staff or another resident. */
const asks = async <T>(who: string, method: string, path: string, body?: object): Promise<T> => {
  const send = (headers: Record<string, string>, to: string, what: object | undefined, by = method) =>
    fetch(scene.product.origin + to, {
      method: by,
      headers: { 'content-type': 'application/json', ...headers },
      ...(what ? { body: JSON.stringify(what) } : {}),
    })
  const signedIn = await send({}, '/api/sign-in/wechat', { code: `demo:${who}`, door: 'miniProgram' }, 'POST')
  const { token } = (await signedIn.json()) as { token: string }
  const answer = await send({ authorization: `Bearer ${token}` }, path, body)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const announces = (differs: object): Promise<{ id: string }> =>
  asks('station-keeper-1', 'POST', '/api/sessions', {
    ...sessionOn('2026-12-05'),
    signUpFrom: inHours(-24),
    ...differs,
  })

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
    await resident.writes('booking-name', '王女士')
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
    const { text } = await asks<{ text: string }>(
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
    const taken = { id: newId(), quota: 'residents', seats: 2, name: '老李', waits: false }
    await asks('resident-3', 'POST', `/api/sessions/${id}/bookings`, taken)
    const resident = await signedIn('resident-2')
    resident.opens(`resident/session/index?id=${id}`)
    await resident.tap('session-main')
    await resident.sees('booking', '候补按先后排队')
    await resident.writes('booking-name', '小赵')
    await resident.tap('booking-confirm')
    await resident.sees('ticket-waiting', '候补第 1 位')
    await asks('resident-3', 'DELETE', `/api/bookings/${taken.id}`)
    await resident.comesToSee('ticket', '递补成功')
    await resident.sees('ticket-code')
  })
})
