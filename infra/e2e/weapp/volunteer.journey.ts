import { readFileSync } from 'node:fs'
import { asking } from '../asking'
import { textOf } from './nodes'
import type { Person } from './person'
import { Scene } from './scene'

const TITLE = '河道清洁志愿日'
const REPORT = '清出两车垃圾，下游也干净了。'
const DAY = '2026-11-28'
const WORKING_MORNING = '2026-11-24T01:30:00.000Z'
const BEFORE_NINE = `${DAY}T00:50:00.000Z`
const TEN_TO_ELEVEN = `${DAY}T02:50:00.000Z`
const AFTERWARDS = `${DAY}T03:05:00.000Z`

let scene: Scene
let from: ReturnType<typeof asking>
let resident: Person
let keeper: Person
let session: string
beforeAll(async () => {
  scene = await Scene.openAt(WORKING_MORNING)
  from = asking(scene)
  resident = scene.person('resident-4')
  keeper = scene.person('station-keeper-1')
  await Promise.all([resident.signsIn(), keeper.signsIn()])
  session = (await from.announces(DAY, { title: TITLE })).id
})
afterAll(() => scene.close())

it('a resident becomes a volunteer, knowing what is kept and who sees it', async () => {
  await resident.tap('me-volunteer')
  await resident.writes('volunteer-name', '居民丁')
  await resident.tap('volunteer-time-6-morning', 'volunteer-roles-引导', 'volunteer-save')
  await resident.sees('volunteer-form', '请先阅读并同意上面的说明')
  await resident.tap('volunteer-agree', 'volunteer-save')
  await resident.sees('volunteer', '志愿者编号')
  await resident.sees('volunteer', '周六上午')
})

it('finds the session in the month’s call, and books a seat in a role', async () => {
  await resident.tap('volunteer-call')
  await resident.tapAmong('call-session-', TITLE)
  await resident.tap('session-main', 'booking-as-volunteers', 'booking-role-引导')
  await resident.writes('booking-name', '居民丁')
  await resident.tap('booking-confirm')
  await resident.sees('ticket', '志愿者 · 引导')
})

/** The tick is with the server, and waits no more. */
const isTicked = (line: string, words: string) => {
  const told = () => textOf(keeper.app.get({ id: line }))
  return keeper.waitsUntil(() => told().includes(words) && !told().includes('待同步'), `${line} ${words}`)
}

it('is ticked in and out at the door', async () => {
  const { items } = await from.ask<{ items: { id: string }[] }>('resident-4', 'GET', '/api/me/bookings')
  const line = `door-${items[0]?.id}`
  await scene.goesTo(BEFORE_NINE)
  await keeper.tap('me-desk', 'desk-plan', `plan-today-${session}`)
  await keeper.sees(line, '居民丁')
  await keeper.tap(`${line}-tick`)
  await isTicked(line, '已到')
  await scene.goesTo(TEN_TO_ELEVEN)
  await keeper.tap(`${line}-tick`)
  await isTicked(line, '已签退')
})

it('what came of it is written with a photo, and told on the page of the session', async () => {
  await scene.goesTo(AFTERWARDS)
  await keeper.goesBack()
  await keeper.tap(`plan-session-${session}`, 'session-to-after', 'after-send')
  await keeper.sees('after', '请写小结')
  await keeper.writes('after-report', REPORT)
  await keeper.sendsPhotos('after-photos', [await scene.picture('river')])
  await keeper.tap('after-cleared', 'after-send')
  await keeper.sees('after', '已发布的 1 张照片')
  resident.opens(`resident/session/index?id=${session}`)
  await resident.comesToSee('session', REPORT)
  expect(await scene.shownPhotos(resident, 'session-photos')).toHaveLength(1)
})

describe('what was served', () => {
  let code: string

  it('appears as hours, from the start of the session until they left', async () => {
    await resident.opensUntil('resident/service-hours/index', 'hours-line-1', TITLE)
    await resident.sees('hours-line-1', '+1.8 小时')
  })

  it('is certified, as a document that the phone opens', async () => {
    await resident.tap('hours-year-2026')
    code = await resident.reads('hours-certificate-code')
    await resident.tap('hours-certificate-open')
    await resident.waitsUntil(() => resident.phone.documents.length > 0, 'the file')
    const file = readFileSync(resident.phone.documents[0] ?? '')
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await resident.tap('hours-certificate-copy')
    await resident.waitsUntil(() => resident.phone.clipboard === code, 'the code on the clipboard')
  })

  it('is verified by anyone who has the code, signed in or not, seeing no more than a masked name', async () => {
    const employer = scene.person('resident-5')
    employer.opens('resident/certificate/index')
    await employer.writes('certificate-code', '0000-0000-0000')
    await employer.tap('certificate-check')
    await employer.sees('certificate', '编号')
    await employer.writes('certificate-code', code.toLowerCase())
    await employer.tap('certificate-check')
    await employer.sees('certificate-result', '证明真实有效')
    await employer.sees('certificate', '居**')
    await employer.sees('certificate', '1.8 小时')
    expect(employer.app.text()).not.toContain('居民丁')
    expect(employer.app.calls('login')).toEqual([])
  })
})
