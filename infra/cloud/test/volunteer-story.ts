import type { CertificateCheck, VolunteerLine } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { sessionOn } from '../../e2e/http/a-session'
import type { Walk } from './walk'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const profile = (stationId: string) => ({
  name: '居民',
  stationId,
  availability: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    ['morning', 'afternoon', 'evening'].map((part) => ({ weekday, part })),
  ),
  roles: [],
  agreed: true,
})

const planned = async ({ call, tokenOf, at }: Walk, stationId: string): Promise<string> => {
  const times = {
    startsAt: at(DAY),
    endsAt: at(DAY + 2 * HOUR),
    signUpFrom: at(0),
    signUpUntil: at(DAY),
    cancelUntil: at(DAY),
  }
  const plan = sessionOn('2026-12-05', { ...times, stationId })
  await call(await tokenOf('station-keeper-1'), 'POST', '/api/sessions', plan)
  return plan.id
}

/** Somebody is called, books, serves, has their hours corrected, and gets a certificate that verifies; then they leave. */
export const serveForHours = async (
  walk: Walk,
  stationId: string,
  who: string,
): Promise<CertificateCheck> => {
  const { call, tokenOf, tell, wait, at } = walk
  const keeper = () => tokenOf('station-keeper-1')
  for (let n = 0; n < 2; n++) await call(await tokenOf(who), 'PUT', '/api/me/volunteer', profile(stationId))
  await call(await tokenOf(who), 'GET', '/api/me/volunteer')
  const sessionId = await planned(walk, stationId)
  const { items } = await call<{ items: VolunteerLine[] }>(
    await keeper(),
    'GET',
    `/api/stations/${stationId}/volunteers`,
  )
  const personId = items.find(({ maskedName }) => maskedName === '居*')?.person.personId ?? ''
  await call(await keeper(), 'GET', `/api/sessions/${sessionId}/who-can-come`)
  await call(await keeper(), 'POST', `/api/sessions/${sessionId}/call`, { personIds: [personId] })
  await tell()
  await call(undefined, 'GET', `/api/volunteer-calls/${at(DAY).slice(0, 7)}?station=${stationId}`)
  await call(undefined, 'GET', `/api/volunteer-calls/${at(DAY).slice(0, 7)}`)
  const booking = { id: newId(), quota: 'volunteers', seats: 1, name: '小王', role: '引导', waits: true }
  await call(await tokenOf(who), 'POST', `/api/sessions/${sessionId}/bookings`, booking)
  wait(DAY)
  await call(await keeper(), 'POST', `/api/bookings/${booking.id}/check-in`, { means: 'name' })
  wait(HOUR)
  await call(await keeper(), 'POST', `/api/bookings/${booking.id}/check-out`, {})
  await tell()
  const year = Number(at(0).slice(0, 4))
  const correction = { id: newId(), year, tenths: 5, reason: '补记' }
  for (let n = 0; n < 2; n++)
    await call(await keeper(), 'POST', `/api/volunteers/${personId}/service-hours`, correction)
  await call(await keeper(), 'GET', `/api/volunteers/${personId}/service-hours`)
  await call(await keeper(), 'PUT', `/api/volunteers/${personId}/trainings/basics`, { done: true })
  await call(await tokenOf(who), 'GET', '/api/me/service-hours')
  const certificate = await call<CertificateCheck>(await tokenOf(who), 'POST', '/api/me/certificates', {
    id: newId(),
    year,
  })
  await call(await tokenOf(who), 'GET', '/api/me/certificates')
  await call(await tokenOf(who), 'GET', `/api/me/certificates/${certificate.code}/file`)
  await call(await keeper(), 'PUT', `/api/stations/${stationId}/code`)
  await call(await keeper(), 'GET', `/api/stations/${stationId}/poster`)
  const checked = await call<CertificateCheck>(undefined, 'GET', `/api/certificates/${certificate.code}`)
  await call(await tokenOf(who), 'DELETE', '/api/me/volunteer')
  return checked
}
