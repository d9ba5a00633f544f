import type { BookingLine } from '@yizhan/shared/activities'
import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'

const DAY = '2026-11-24'
/** Tuesday, half past nine in Weihai: the session begins at ten, and one may check in already. */
const HALF_PAST_NINE = `${DAY}T01:30:00.000Z`
const RESIDENTS = ['resident-1', 'resident-2', 'resident-3']

let scene: Scene
let from: ReturnType<typeof asking>
let keeper: Person
let session: string
let ids: string[]
beforeAll(async () => {
  scene = await Scene.openAt(HALF_PAST_NINE)
  from = asking(scene)
  keeper = scene.person('station-keeper-1')
  await keeper.signsIn()
  const { id } = await from.announces(DAY, {
    title: '社区消防演练',
    quotas: { residents: RESIDENTS.length, volunteers: 0 },
    volunteerRoles: [],
    startsAt: `${DAY}T02:00:00.000Z`,
    endsAt: `${DAY}T04:00:00.000Z`,
    signUpUntil: `${DAY}T01:50:00.000Z`,
    cancelUntil: `${DAY}T01:50:00.000Z`,
  })
  session = id
  ids = await Promise.all(RESIDENTS.map((who, n) => from.books(who, session, { name: `居民${n + 1}` })))
})
afterAll(() => scene.close())

const lines = async () => {
  const path = `/api/sessions/${session}/bookings?limit=100`
  return (await from.ask<{ items: BookingLine[] }>('station-keeper-1', 'GET', path)).items
}

const keptTicks = () => [...keeper.phone.storage.keys()].filter((key) => key.includes('ticks-'))

const scans = async (text: string) => {
  keeper.phone.scanned = text
  await keeper.tap('door-scan')
}

it('a door shows its changing code, and whoever booked', async () => {
  await keeper.tap('me-desk', 'desk-plan', `plan-today-${session}`)
  await keeper.sees('door-counts', '已到 0 人，未到 3 人')
  await keeper.tap('door-show-code')
  expect(await keeper.reads('check-in-words')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/)
  await keeper.sees('check-in-picture')
  await keeper.tap('check-in-back', `door-${ids[0]}`)
  await keeper.sees('door-person', '居民1')
  await keeper.tap('door-person-close')
  await keeper.seesNot('door-person')
})

describe('a door without network', () => {
  it('takes every tick, by name and by a scanned ticket, and keeps them', async () => {
    const [first, second, third] = ids
    keeper.app.setNetwork('none')
    await keeper.tap(`door-${first}-tick`, `door-${second}-tick`)
    await scans('yizhan:ticket:another:ticket')
    await keeper.sees('door-said', '这不是本场活动的报名码')
    await scans(`yizhan:ticket:${session}:${third}`)
    await keeper.sees('door-said', '居民3 已签到')
    await scans(`yizhan:ticket:${session}:${third}`)
    await keeper.sees('door-said', '居民3 之前已签到')
    await keeper.sees('door-counts', '已到 3 人，未到 0 人')
    await keeper.sees('door-unsent', '3 条签到待同步')
    expect(keptTicks()).toHaveLength(1)
    expect((await lines()).filter(({ attendance }) => attendance)).toEqual([])
  })

  it('still has them after the phone ended the process, and leads to them', async () => {
    keeper.startsAgain()
    await keeper.tap('tab-me', 'me-desk', 'desk-plan', 'plan-unsent')
    await keeper.sees('door-unsent', '3 条签到待同步')
    await keeper.sees('door-offline', '没有网络，签到照常进行')
    await keeper.sees('door-counts', '已到 3 人，未到 0 人')
  })

  it('sends each once when the network is back, and says who was ticked by a colleague meanwhile', async () => {
    const [first = ''] = ids
    await from.ask('officer-1', 'POST', `/api/bookings/${first}/check-in`, { means: 'name' })
    const before = (await lines()).find(({ id }) => id === first)
    keeper.app.setNetwork('wifi')
    await keeper.sees('door-told', '居民1：之前已签到')
    await keeper.seesNot('door-unsent')
    const after = await lines()
    expect(after.map(({ state }) => state)).toEqual(['attended', 'attended', 'attended'])
    expect(after.find(({ id }) => id === first)).toEqual(before)
    expect(after.map(({ attendance }) => attendance?.means).sort()).toEqual(['name', 'name', 'ticket'])
  })

  it('has nothing left to send, after another start either', async () => {
    await keeper.tap('door-told-read')
    await keeper.seesNot('door-told')
    keeper.opens(`desk/door/index?id=${session}`)
    await keeper.sees('door-counts', '已到 3 人，未到 0 人')
    await keeper.seesNot('door-unsent')
    expect(keptTicks()).toEqual([])
  })
})
