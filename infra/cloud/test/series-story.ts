import type { SessionRow } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { SERIES, sessionOn } from '../../e2e/http/a-session'
import type { Walk } from './walk'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const timesFrom = ({ at }: Walk, days: number) => ({
  startsAt: at(days * DAY),
  endsAt: at(days * DAY + 2 * HOUR),
  signUpFrom: at(0),
  signUpUntil: at(days * DAY - HOUR),
  cancelUntil: at(days * DAY - HOUR),
})

/** A series makes its drafts and takes them back; a session is published, read, moved and cancelled, and told of. */
export const planYear = async (walk: Walk, stationId: string): Promise<SessionRow[]> => {
  const { call, tokenOf, photoOf, tell, wait, tick } = walk
  const keeper = () => tokenOf('station-keeper-1')
  const firstDay = walk.at(DAY).slice(0, 10)
  const series = { ...SERIES, id: newId(), stationId, firstDay, publishes: false }
  const pictureId = await photoOf(await keeper())
  await call(await keeper(), 'POST', '/api/series', { ...series, content: { ...SERIES.content, pictureId } })
  await tell()
  const drafts = `/api/sessions?drafts=true&station=${stationId}`
  const { items } = await call<{ items: SessionRow[] }>(await keeper(), 'GET', drafts)
  await call(await keeper(), 'GET', `/api/series?station=${stationId}`)
  await call(await keeper(), 'PATCH', `/api/series/${series.id}`, { expectedVersion: 1, lasts: 90 })
  await tell()
  await call(await keeper(), 'PATCH', `/api/series/${series.id}`, { expectedVersion: 2, end: true })
  await tell()
  const published = sessionOn('2026-12-05', { ...timesFrom(walk, 3), stationId })
  await call(await keeper(), 'POST', '/api/sessions', published)
  const session = `/api/sessions/${published.id}`
  for (const who of ['resident-1', 'resident-2'])
    await call(await tokenOf(who), 'POST', `${session}/bookings`, {
      id: newId(),
      quota: 'residents',
      seats: 1,
      name: '王',
      waits: true,
    })
  for (const read of [session, `${session}/calendar.ics`, `/api/stations/${stationId}/calendar.ics`])
    await call(await tokenOf('resident-1'), 'GET', read)
  await call(undefined, 'GET', '/api/sessions')
  await call(undefined, 'GET', `/api/sessions?station=${stationId}`)
  const change = (body: object) => keeper().then((token) => call(token, 'PATCH', session, body))
  await change({ expectedVersion: 1, ...timesFrom(walk, 4), message: '顺延一天' })
  await tell()
  await change({ expectedVersion: 2, quotas: { residents: 20, volunteers: 5 } })
  await tell()
  wait(3 * DAY + HOUR)
  await tick()
  await call(await keeper(), 'POST', `${session}/cancel`, { expectedVersion: 3, message: '下雨' })
  await tell()
  return items.filter(({ seriesId }) => seriesId === series.id)
}
