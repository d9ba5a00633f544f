import type { DutyView, HotSpot, SessionView, TopicView } from '@yizhan/shared/activities'
import type { CaseView, Reported } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import { sessionOn } from '../../e2e/http/a-session'
import { reportAt } from '../../e2e/http/report'
import type { Walk } from './walk'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Where {
  readonly stationId: string
  readonly place: { readonly lat: number; readonly lng: number }
  readonly category: string
}

const planned = async (walk: Walk, { stationId }: Where, kind: string, more: object = {}) => {
  const { call, tokenOf, at } = walk
  const times = {
    startsAt: at(2 * DAY),
    endsAt: at(2 * DAY + 2 * HOUR),
    signUpFrom: at(0),
    signUpUntil: at(DAY),
    cancelUntil: at(DAY),
  }
  const plan = sessionOn('2026-12-05', { ...times, stationId, kind, ...more })
  return call<SessionView>(await tokenOf('station-keeper-1'), 'POST', '/api/sessions', plan)
}

const reported = async ({ call, tokenOf }: Walk, who: string, { place, category }: Where) =>
  (await call<Reported>(await tokenOf(who), 'POST', '/api/cases', reportAt(place, { category }))).case

/** A topic is put, looked at, supported and hidden or agreed; the duty that comes of it becomes a case and ends. */
export const holdTalk = async (walk: Walk, where: Where, of: CaseView): Promise<DutyView> => {
  const { call, tokenOf, tell, act } = walk
  const keeper = () => tokenOf('station-keeper-1')
  const talk = `/api/sessions/${(await planned(walk, where, 'residentsTalk')).id}`
  const topic = { id: newId(), text: '楼道堆物' }
  await call(await tokenOf('resident-1'), 'POST', `${talk}/topics`, topic)
  await tell()
  const supporter = await tokenOf('resident-2')
  for (const method of ['PUT', 'DELETE', 'PUT'])
    await call(supporter, method, `/api/topics/${topic.id}/support`)
  const { items } = await call<{ items: TopicView[] }>(supporter, 'GET', `${talk}/topics`)
  const settled = { state: 'answered', answer: '下次再议', expectedVersion: items[0]?.version }
  await call(await keeper(), 'PATCH', `/api/topics/${topic.id}`, settled)
  await tell()
  const duty = {
    id: newId(),
    topicId: topic.id,
    text: '清理楼道',
    limitDay: walk.at(3 * DAY).slice(0, 10),
    ownerId: 'officer-1',
  }
  await call(await keeper(), 'POST', `${talk}/duties`, duty)
  await tell()
  await call(undefined, 'GET', `${talk}/duties`)
  await call(await keeper(), 'GET', `/api/stations/${where.stationId}/duties`)
  const change = async (expectedVersion: number, body: object) =>
    call<DutyView>(await keeper(), 'PATCH', `/api/duties/${duty.id}`, { expectedVersion, ...body })
  await change(1, { caseNumber: of.number })
  await tell()
  await act(await tokenOf('resident-3'), of.id, 'withdraw', of.version)
  await tell()
  const done = await change(3, { result: '已清理' })
  await tell()
  return done
}

/** Cases gather; a session is held against it, and what came of it goes back to them and onto the front. */
export const holdAgainstHotSpot = async (walk: Walk, where: Where): Promise<unknown[]> => {
  const { call, tokenOf, photoOf, tell, wait, tick } = walk
  const cases = [
    await reported(walk, 'resident-1', where),
    await reported(walk, 'resident-2', where),
    await reported(walk, 'resident-3', where),
  ]
  await tell()
  const keeper = () => tokenOf('station-keeper-1')
  const spots = `/api/stations/${where.stationId}/hot-spots`
  const { items } = await call<{ items: HotSpot[] }>(await keeper(), 'GET', spots)
  const caseIds = items.find(({ category }) => category === where.category)?.caseIds
  const session = await planned(walk, where, 'cleanUp', { origin: { category: where.category, caseIds } })
  await tell()
  const gone = cases[2]
  if (gone) await holdTalk(walk, where, gone)
  wait(3 * DAY)
  const photos = [await photoOf(await keeper())]
  await call(await keeper(), 'PUT', `/api/sessions/${session.id}/report`, {
    text: '清走两车垃圾',
    photos,
    cleared: true,
    expectedVersion: session.version,
  })
  await tell()
  await tick()
  wait(8 * DAY)
  await tick()
  await call(undefined, 'GET', `/api/stations/${where.stationId}/fronts`)
  const held = `/api/cases/${cases[0]?.id}/sessions`
  return (await call<{ items: unknown[] }>(await tokenOf('resident-1'), 'GET', held)).items
}
