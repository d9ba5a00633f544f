import type { SessionView } from '@yizhan/shared/activities'
import sharp from 'sharp'
import { readPixels } from '../../../functions/test/read-code'
import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'
import { countTaps } from './taps'

const TITLE = '楼道清洁一小时'
const DAY = '2026-11-28'
const EVENING_BEFORE = '2026-11-27T10:00:00.000Z'
/** The session begins at 01:00Z; one may check in from an hour before. */
const AT_THE_DOOR = `${DAY}T00:40:00.000Z`
const A_LITTLE_LATER = `${DAY}T00:44:00.000Z`
const AFTERWARDS = `${DAY}T03:05:00.000Z`

let scene: Scene
let from: ReturnType<typeof asking>
let resident: Person
let second: Person
let keeper: Person
let session: string
let held: string
beforeAll(async () => {
  scene = await Scene.open()
  from = asking(scene)
  ;[resident, second, keeper] = await Promise.all([scene.person(), scene.person(), scene.person()])
  await Promise.all([
    resident.signsIn('resident-1'),
    second.signsIn('resident-2'),
    keeper.signsIn('station-keeper-1'),
  ])
  const { id } = await from.announces(DAY, {
    title: TITLE,
    quotas: { residents: 2, volunteers: 0 },
    volunteerRoles: [],
    cancelUntil: EVENING_BEFORE,
  })
  session = id
})
afterAll(() => scene.close())

/** A picture of what somebody sees, as another phone takes it. */
const photographs = async (who: Person, id: string, name: string): Promise<string> => {
  const file = scene.file(`${name}.png`)
  await who.at(id).screenshot({ path: file })
  return file
}

const readsCode = async (file: string): Promise<string> => {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return readPixels({ data, width: info.width, height: info.height })
}

/** Finds the session among those of its day. */
const finds = async (who: Person) => {
  await who.goesTo('activities')
  await who.tap(`activities-day-${DAY}`)
  await who.page.locator('[id^="activity-"]:visible', { hasText: TITLE }).tap()
  await who.sees('session', TITLE)
}

const types = async (who: Person, code: string) => {
  await who.writes('check-in-code', code)
  await who.tap('check-in-send')
}

describe('a session with two seats', () => {
  it('is found by its day and booked in two taps', async () => {
    await finds(second)
    const taps = await countTaps(second.page)
    await second.tap('session-main')
    await second.writes('booking-name', '居民乙')
    await second.tap('booking-confirm')
    expect(await taps()).toBe(2)
    await second.sees('ticket', '已报名')
    await second.comesBack()
  })

  it('has no seat left when somebody was faster: one is told, and waits with a position and the rule', async () => {
    await finds(resident)
    await resident.sees('session-state', '余 1 位')
    await resident.looks('session-light-zh')
    await resident.tap('session-main')
    await resident.writes('booking-name', '居民甲')
    held = await from.books('resident-3', session)
    resident.visit.tolerate(/status of 409/)
    await resident.tap('booking-confirm')
    await resident.sees('booking', '剩下的名额不够 1 位')
    await resident.sees('booking', '候补按先后排队')
    await resident.looks('booking-no-seat-light-zh')
    await resident.tap('booking-confirm')
    await resident.sees('ticket-waiting', '候补第 1 位')
    await resident.sees('ticket-waiting', '有人退出时会自动递补')
    await resident.looks('ticket-waiting-light-zh')
  })

  it('moves up who waits when another steps back: a notice tells it, and the ticket has its code', async () => {
    await from.ask('resident-3', 'DELETE', `/api/bookings/${held}`)
    await resident.comesBack()
    await resident.goesTo('me')
    await resident.looksAgainUntil('me-notices', '1 条未读')
    await resident.tap('me-notices')
    await resident.sees('notice-1', '候补成功，已有您的名额')
    await resident.looks('notice-promoted-light-zh')
    await resident.tap('notice-1')
    await resident.sees('ticket', '按候补顺序')
    await resident.looks('ticket-light-zh')
    const { id } = await mine('resident-1')
    expect(await readsCode(await photographs(resident, 'ticket-code', 'ticket'))).toBe(
      `yizhan:ticket:${session}:${id}`,
    )
  })
})

const mine = async (who: string) => {
  const { items } = await from.ask<{ items: { id: string; sessionId: string }[] }>(
    who,
    'GET',
    '/api/me/bookings',
  )
  const found = items.find(({ sessionId }) => sessionId === session)
  if (!found) throw new Error(`${who} has no booking`)
  return found
}

describe('at the door', () => {
  let before: string

  it('the keeper’s screen shows a code that changes', async () => {
    await scene.goesTo(AT_THE_DOOR)
    await keeper.tap('me-desk', 'desk-plan', `plan-today-${session}`)
    await keeper.sees('door-counts', '已到 0 人，未到 2 人')
    await keeper.looks('door-light-zh')
    await keeper.tap('door-show-code')
    before = await keeper.reads('check-in-words')
    expect(before).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/)
    await keeper.looks('door-code-light-zh')
  })

  it('refuses an old code and a forged one by name, and takes the one on the screen', async () => {
    await scene.goesTo(A_LITTLE_LATER)
    await resident.tap('ticket-check-in')
    await types(resident, before)
    await resident.sees('check-in-trouble', '这个签到码已过时')
    await types(resident, '0000 0000')
    await resident.sees('check-in-trouble', '签到码不对')
    await resident.looks('check-in-refused-light-zh')
    await keeper.tap('door-show-code')
    await types(resident, await keeper.reads('check-in-words'))
    await resident.sees('check-in-done', '签到成功')
    await resident.looks('check-in-done-light-zh')
  })

  it('takes a picture of the screen’s QR code', async () => {
    const picture = await photographs(keeper, 'check-in-picture', 'door-code')
    await second.goesTo('activities')
    await second.tap('activities-mine', 'bookings-check-in')
    await second.choosesFiles('check-in-scan', [picture])
    await second.sees('check-in-done', '签到成功')
    await keeper.tap('check-in-back', 'door-refresh')
    await keeper.sees('door-counts', '已到 2 人，未到 0 人')
  })
})

it('whoever came checks out, and says afterwards how it was', async () => {
  await resident.tap('check-in-to-ticket', 'ticket-check-out')
  await resident.sees('ticket', '已签退')
  await scene.goesTo(AFTERWARDS)
  await resident.tap('feedback-send')
  await resident.sees('ticket', '请先点几颗星')
  await resident.tap('feedback-stars-5')
  await resident.writes('feedback-words', '组织得好，下次还来')
  await resident.looks('feedback-light-zh')
  await resident.tap('feedback-send')
  await resident.sees('ticket', '您评了 5 星')
  const { attended, feedback } = await from.ask<SessionView>(
    'station-keeper-1',
    'GET',
    `/api/sessions/${session}`,
  )
  expect({ attended: attended.residents, feedback }).toMatchObject({
    attended: 2,
    feedback: { count: 1, stars: 5 },
  })
})
