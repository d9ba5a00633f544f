import type { BookingView, MyBooking, SessionView, Standing } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { sessionOn } from '../../e2e/http/a-session'
import type { Walk } from './walk'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const planned = async ({ call, tokenOf, at }: Walk, stationId: string): Promise<string> => {
  const plan = sessionOn('2026-12-05', {
    stationId,
    startsAt: at(DAY),
    endsAt: at(DAY + 2 * HOUR),
    signUpFrom: at(0),
    signUpUntil: at(DAY - HOUR),
    cancelUntil: at(DAY - 2 * HOUR),
    quotas: { residents: 2, volunteers: 1 },
    volunteerRoles: [],
  })
  await call(await tokenOf('station-keeper-1'), 'POST', '/api/sessions', plan)
  return plan.id
}

const book = async ({ call, tokenOf }: Walk, session: string, who: string, differs: object = {}) => {
  const body = { id: newId(), quota: 'residents', seats: 1, name: '王', waits: true, ...differs }
  await call<BookingView>(await tokenOf(who), 'POST', `/api/sessions/${session}/bookings`, body)
  return body.id
}

/** Somebody steps back: a small booking passes a big one, another is moved up by hand, the last round comes. */
const wait = async (walk: Walk, session: string) => {
  const { call, tokenOf, tell } = walk
  const keeper = () => tokenOf('station-keeper-1')
  const [gone, stays] = [await book(walk, session, 'resident-1'), await book(walk, session, 'resident-2')]
  await book(walk, session, 'resident-3', { seats: 2 })
  const small = await book(walk, session, 'resident-4')
  const last = await book(walk, session, 'resident-5')
  const step = async (who: string, id: string) => call(await tokenOf(who), 'DELETE', `/api/bookings/${id}`)
  await step('resident-1', gone)
  await tell()
  await step('resident-4', small)
  await call(await keeper(), 'POST', `/api/bookings/${last}/promote`, { reason: '行动不便' })
  await call(await tokenOf('resident-5'), 'GET', `/api/bookings/${last}`)
  await call(await keeper(), 'GET', `/api/sessions/${session}/bookings`)
  await call(await tokenOf('resident-1'), 'GET', '/api/me/bookings')
  await tell()
  return { stays, last }
}

/** The door: by code, by ticks made without network, and what was never ticked. */
const attend = async (walk: Walk, session: string, { stays, last }: { stays: string; last: string }) => {
  const { call, tokenOf, at } = walk
  const keeper = () => tokenOf('station-keeper-1')
  const { text } = await call<{ text: string }>(
    await keeper(),
    'GET',
    `/api/sessions/${session}/check-in-code`,
  )
  await call(await tokenOf('resident-2'), 'POST', `/api/bookings/${stays}/check-in`, {
    means: 'code',
    code: text,
  })
  await call(await tokenOf('resident-2'), 'POST', `/api/bookings/${stays}/check-out`, {})
  const tick = { id: newId(), bookingId: last, what: 'checkIn', means: 'name', at: at(0) }
  const send = () =>
    keeper().then((token) => call(token, 'POST', `/api/sessions/${session}/ticks`, { ticks: [tick] }))
  return { send }
}

/** A booking from its place in line to what was thought of it. Answers the no-shows that are left. */
export const bookAndCome = async (walk: Walk, stationId: string): Promise<Standing['noShows']> => {
  const { call, tokenOf, tell, tick } = walk
  const keeper = () => tokenOf('station-keeper-1')
  const session = await planned(walk, stationId)
  const seats = await wait(walk, session)
  const missed = await book(walk, session, 'volunteer-1', { quota: 'volunteers' })
  walk.wait(DAY - 2 * HOUR)
  await tick()
  walk.wait(2 * HOUR)
  const { send } = await attend(walk, session, seats)
  walk.wait(2 * HOUR)
  await tick()
  for (let n = 0; n < 2; n++) await send()
  await tell()
  walk.wait(11 * MINUTE)
  await tick()
  await call(await tokenOf('resident-2'), 'PUT', `/api/bookings/${seats.stays}/feedback`, { stars: 5 })
  await call(await keeper(), 'POST', `/api/bookings/${missed}/pardon`, { reason: '住院' })
  const correct = (attended: boolean) => ({ attended, reason: '核对名单' })
  for (const attended of [true, false])
    await call(await keeper(), 'PATCH', `/api/bookings/${missed}/attendance`, correct(attended))
  await tell()
  const standing = await call<Standing>(await keeper(), 'GET', `/api/bookings/${missed}/standing`)
  return standing.noShows.filter(({ bookingId }) => bookingId === missed)
}

/** A session that is cancelled over a line, with what its people read of it. */
export const cancelOverLine = async (walk: Walk, stationId: string): Promise<string[]> => {
  const { call, tokenOf, tell } = walk
  const session = await planned(walk, stationId)
  const people = ['resident-1', 'resident-2', 'resident-3']
  for (const who of people) await book(walk, session, who)
  const { version } = await call<SessionView>(undefined, 'GET', `/api/sessions/${session}`)
  const body = { expectedVersion: version, message: '大风' }
  await call(await tokenOf('station-keeper-1'), 'POST', `/api/sessions/${session}/cancel`, body)
  await tell()
  const states: string[] = []
  for (const who of people) {
    const { items } = await call<{ items: MyBooking[] }>(await tokenOf(who), 'GET', '/api/me/bookings')
    states.push(...items.filter((one) => one.sessionId === session).map(({ state }) => state))
  }
  return states
}
