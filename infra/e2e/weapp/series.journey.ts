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
  scene = await Scene.openAt(IN_APRIL)
  from = asking(scene)
  keeper = scene.person(KEEPER)
  resident = scene.person('resident-1')
  neighbour = scene.person('resident-2')
  await Promise.all([keeper, resident, neighbour].map((who) => who.signsIn()))
})
afterAll(() => scene.close())

const sessionIn = (month: string) => from.finds(TITLE, month, 'public')

it('a series is said in words, shows its days with the holiday among them, and makes its sessions', async () => {
  await keeper.tap('me-desk', 'desk-plan', 'plan-which-year', 'plan-new-series', 'series-nth-1')
  await keeper.writes('series-count', '3')
  await keeper.sees('series-said', '每月第一个周六，共 3 次')
  await keeper.sees('series-preview', '2026年5月2日 放假，改到 2026年5月6日')
  await keeper.tap('series-on-holiday-skip')
  await keeper.sees('series-preview', '2026年5月2日 放假，跳过')
  await keeper.tap('series-on-holiday-nextWorkday', 'series-save')
  await keeper.sees('plan-series', '请填写')
  await keeper.writes('series-opensDays', '60')
  await keeper.writes('plan-title', TITLE)
  await keeper.writes('plan-summary', '磨刀、修鞋、量血压，邻里互助。')
  await keeper.tap('series-save', 'plan-which-year')
  await keeper.sees('plan', TITLE)
  may = (await sessionIn('2026-05')).id
  june = (await sessionIn('2026-06')).id
  await keeper.tap('plan-which-month', 'plan-month-after')
  await keeper.sees(`plan-session-${may}`, '已发布')
})

describe('one of its sessions', () => {
  it('is cancelled with a message, which everyone who booked reads; the other stays', async () => {
    for (const who of ['resident-1', 'resident-2'])
      for (const session of [may, june]) await from.books(who, session)
    await keeper.tap(`plan-session-${may}`, 'session-cancel', 'session-message-send')
    await keeper.sees('session-message', '请填写')
    await keeper.writes('session-message-words', WORDS)
    await keeper.tap('session-message-send')
    await keeper.sees('plan-session', '已取消')
    for (const who of [resident, neighbour]) {
      await who.tap('me-notices')
      await who.comesToSee('notices', WORDS)
    }
    await resident.tapAmong('notice-', '活动已取消')
    await resident.sees('session', '这场活动已取消')
    resident.opens('resident/bookings/index')
    await resident.sees('coming-1', '6月6日')
    await resident.seesNot('coming-2')
  })

  it('stays as it is when the series changes; what is made later is as the series is now', async () => {
    const before = await Promise.all([from.session(may), from.session(june)])
    await keeper.tap('session-to-series')
    await keeper.writes('series-start', '14:00')
    await keeper.tap('series-save')
    await keeper.seesNot('series-save')
    expect(keeper.app.value({ id: 'series-start' })).toBe('14:00')
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
