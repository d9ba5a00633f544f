import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'

const KEEPER = 'station-keeper-1'
const TITLE = '周六便民集市'
/** A Monday in April: the first Saturday of May is a holiday, the 6th the first working day after it. */
const IN_APRIL = '2026-04-20T01:30:00.000Z'
const IN_MAY = '2026-05-06T04:00:00.000Z'
const WORDS = '当天有大风预警，这一场不办了，下个月再见。'

let scene: Scene
let from: ReturnType<typeof asking>
let keeper: Person
let resident: Person
let neighbour: Person
let may: string
let june: string
beforeAll(async () => {
  scene = await Scene.open(IN_APRIL)
  from = asking(scene)
  ;[keeper, resident, neighbour] = await Promise.all([scene.person(), scene.person(), scene.person()])
  await Promise.all([keeper.signsIn(KEEPER), resident.signsIn('resident-1'), neighbour.signsIn('resident-2')])
})
afterAll(() => scene.close())

const sessionIn = (month: string) => from.finds(TITLE, month, 'drafts too')

describe('a series', () => {
  it('is said in words, shows its days with the holiday among them, and is made', async () => {
    await keeper.tap('me-desk', 'desk-plan', 'plan-which-year')
    await keeper.looks('plan-year-light-zh')
    await keeper.tap('plan-new-series', 'series-nth-1')
    await keeper.writes('series-count', '3')
    await keeper.sees('series-said', '每月第一个周六，共 3 次')
    await keeper.sees('series-preview', '2026年5月2日 放假，改到 2026年5月6日')
    await keeper.looks('series-preview-light-zh')
    await keeper.tap('series-on-holiday-skip')
    await keeper.sees('series-preview', '2026年5月2日 放假，跳过')
    await keeper.tap('series-on-holiday-nextWorkday', 'series-save')
    await keeper.seesInView('plan-trouble', '2 处需要改正')
    await keeper.sees('plan-series', '请填写')
    await keeper.looks('series-refused-light-zh')
    await keeper.writes('series-opensDays', '60')
    await keeper.tap('series-publishes')
    await keeper.writes('plan-title', TITLE)
    await keeper.writes('plan-summary', '磨刀、修鞋、量血压，邻里互助。')
    await keeper.tap('series-save', 'plan-which-year')
    await keeper.sees('plan', TITLE)
  })

  it('makes its sessions as drafts, which the keeper publishes', async () => {
    may = (await sessionIn('2026-05')).id
    june = (await sessionIn('2026-06')).id
    await keeper.tap('plan-which-month')
    for (const id of [may, june]) {
      await keeper.tap('plan-month-after')
      await keeper.sees(`plan-session-${id}`, '草稿')
      await keeper.tap(`plan-session-${id}`, 'session-publish')
      await keeper.seesNot('session-publish')
      await keeper.tap('back')
      await keeper.sees(`plan-session-${id}`, '已发布')
    }
    await keeper.looks('plan-month-light-zh')
    expect((await from.session(may)).startsAt).toBe('2026-05-06T01:00:00.000Z')
    expect((await from.session(june)).startsAt).toBe('2026-06-06T01:00:00.000Z')
  })
})

describe('one of its sessions', () => {
  it('is cancelled with a message, which everyone who booked reads; the other stays', async () => {
    for (const who of ['resident-1', 'resident-2'])
      for (const session of [may, june]) await from.books(who, session)
    await keeper.tap('plan-month-before', `plan-session-${may}`, 'session-cancel', 'session-message-send')
    await keeper.sees('session-message', '请填写')
    await keeper.writes('session-message-words', WORDS)
    await keeper.looks('session-cancel-light-zh')
    await keeper.tap('session-message-send')
    await keeper.sees('plan-session', '已取消')
    for (const who of [resident, neighbour]) {
      await who.visit.open('/resident/notices/index')
      await who.looksAgainUntil('notices', WORDS)
      await who.sees('notices', '活动已取消')
    }
    await resident.looks('notice-cancelled-light-zh')
    await resident.page.locator('[id^="notice-"]:visible', { hasText: '活动已取消' }).first().tap()
    await resident.sees('session', '这场活动已取消')
    await resident.visit.open('/resident/bookings/index')
    await resident.sees('coming-1', '6月6日')
    await resident.looks('bookings-light-zh')
  })

  it('stays as it is when the series changes, booked or cancelled; what is made later is as the series is now', async () => {
    const before = await Promise.all([from.session(may), from.session(june)])
    await keeper.tap('session-to-series')
    await keeper.writes('series-start', '14:00')
    await keeper.tap('series-save')
    await keeper.seesNot('series-save')
    expect(await keeper.at('series-start').inputValue()).toBe('14:00')
    await scene.goesTo(IN_MAY)
    expect((await sessionIn('2026-07')).startsAt).toBe('2026-07-04T06:00:00.000Z')
    const [cancelled, booked] = await Promise.all([from.session(may), from.session(june)])
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      startsAt: before[0]?.startsAt,
      cancelReason: WORDS,
    })
    expect(booked).toMatchObject({
      state: 'published',
      startsAt: before[1]?.startsAt,
      taken: { residents: 2 },
    })
  })
})
