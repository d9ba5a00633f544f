import { readFile } from 'node:fs/promises'
import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'

const TITLE = '河道清洁志愿日'
const DAY = '2026-11-28'
/** The session begins at nine in Weihai; one may sign up for it until five to. */
const BEFORE_NINE = `${DAY}T00:40:00.000Z`
const FIVE_TO_NINE = `${DAY}T00:55:00.000Z`
const TEN_TO_ELEVEN = `${DAY}T02:50:00.000Z`
const AFTERWARDS = `${DAY}T03:05:00.000Z`

let scene: Scene
let from: ReturnType<typeof asking>
let resident: Person
let keeper: Person
let session: string
beforeAll(async () => {
  scene = await Scene.open(BEFORE_NINE)
  from = asking(scene)
  ;[resident, keeper] = await Promise.all([scene.person(), scene.person()])
  await Promise.all([resident.signsIn('resident-4'), keeper.signsIn('station-keeper-1')])
  session = (await from.announces(DAY, { title: TITLE, signUpUntil: FIVE_TO_NINE })).id
})
afterAll(() => scene.close())

it('a resident becomes a volunteer, knowing what is kept and who sees it', async () => {
  await resident.tap('me-volunteer')
  await resident.writes('volunteer-name', '居民丁')
  await resident.tap('volunteer-time-6-morning', 'volunteer-roles-引导', 'volunteer-save')
  await resident.sees('volunteer-form', '请先阅读并同意上面的说明')
  await resident.seesInView('volunteer-agree')
  await resident.looks('volunteer-form-light-zh')
  await resident.tap('volunteer-agree', 'volunteer-save')
  await resident.sees('volunteer', '志愿者编号')
  await resident.sees('volunteer', '周六上午')
  await resident.looks('volunteer-light-zh')
})

it('finds the session in the month’s call, and books a seat in a role', async () => {
  await resident.tap('volunteer-call')
  const line = resident.page.locator('[id^="call-session-"]:visible', { hasText: TITLE })
  await line.filter({ hasText: '引导' }).waitFor()
  await resident.looks('volunteer-call-light-zh')
  await line.tap()
  await resident.tap('session-main', 'booking-as-volunteers', 'booking-role-引导')
  await resident.writes('booking-name', '居民丁')
  await resident.looks('booking-volunteer-light-zh')
  await resident.tap('booking-confirm')
  await resident.sees('ticket', '志愿者 · 引导')
})

/** The tick is with the server, and waits no more. */
const isTicked = async (line: string, words: string) => {
  await keeper.sees(line, words)
  await keeper.at(line).filter({ hasNotText: '待同步' }).waitFor()
}

it('is ticked in and out at the door', async () => {
  const { items } = await from.ask<{ items: { id: string }[] }>('resident-4', 'GET', '/api/me/bookings')
  const line = `door-${items[0]?.id}`
  await keeper.tap('me-desk', 'desk-plan', `plan-today-${session}`)
  await keeper.sees(line, '居民丁')
  await keeper.tap(`${line}-tick`)
  await isTicked(line, '已到')
  await scene.goesTo(TEN_TO_ELEVEN)
  await keeper.tap(`${line}-tick`)
  await isTicked(line, '已签退')
  await keeper.looks('door-ticked-light-zh')
})

describe('what was served', () => {
  let code: string

  it('appears as hours, from the start of the session until they left', async () => {
    await scene.goesTo(AFTERWARDS)
    await resident.comesBack()
    await resident.goesTo('me')
    await resident.tap('me-service-hours')
    await resident.looksAgainUntil('hours-line-1', TITLE)
    await resident.sees('hours-line-1', '+1.8 小时')
    await resident.looks('service-hours-light-zh')
  })

  it('is certified, as a document', async () => {
    await resident.tap('hours-year-2026')
    code = await resident.reads('hours-certificate-code')
    await resident.looks('certificate-mine-light-zh')
    const [file] = await Promise.all([
      resident.page.waitForEvent('download'),
      resident.tap('hours-certificate-open'),
    ])
    expect(file.suggestedFilename()).toBe(`志愿服务证明-2026-${code}.pdf`)
    expect((await readFile(await file.path())).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  it('is verified by anyone who has the code, seeing no more than a masked name', async () => {
    const employer = await scene.person()
    employer.visit.tolerate(/status of 404/)
    await employer.visit.open('/resident/certificate/index')
    await employer.writes('certificate-code', '0000-0000-0000')
    await employer.tap('certificate-check')
    await employer.sees('certificate', '编号')
    await employer.writes('certificate-code', code.toLowerCase())
    await employer.tap('certificate-check')
    await employer.sees('certificate-result', '证明真实有效')
    await employer.sees('certificate', '居**')
    await employer.sees('certificate', '1.8 小时')
    expect(await employer.page.content()).not.toContain('居民丁')
    await employer.looks('certificate-check-light-zh')
  })
})
