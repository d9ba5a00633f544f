import type { BookingLine } from '@yizhan/shared/activities'
import { toInstant } from '@yizhan/shared/kernel'
import { asking } from '../asking'
import { knowsResidents, tokensOfResidents } from '../many-residents'
import type { Person } from './person'
import { Scene } from './scene'

const BOOKINGS = 20
const TITLE = '社区消防演练'
const DAY = '2026-11-24'
/** Tuesday, half past nine in Weihai: the session begins at ten, and one may check in already. */
const HALF_PAST_NINE = `${DAY}T01:30:00.000Z`

let scene: Scene
let from: ReturnType<typeof asking>
let keeper: Person
let session: string
let ids: string[]
beforeAll(async () => {
  scene = await Scene.open(HALF_PAST_NINE, knowsResidents)
  from = asking(scene)
  keeper = await scene.person()
  keeper.visit.tolerate(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await keeper.signsIn('station-keeper-1')
  const { id } = await from.announces(DAY, {
    title: TITLE,
    quotas: { residents: BOOKINGS, volunteers: 0 },
    volunteerRoles: [],
    startsAt: `${DAY}T02:00:00.000Z`,
    endsAt: `${DAY}T04:00:00.000Z`,
    signUpUntil: `${DAY}T01:50:00.000Z`,
    cancelUntil: `${DAY}T01:50:00.000Z`,
  })
  session = id
  const tokens = await tokensOfResidents(BOOKINGS, toInstant(Date.parse(HALF_PAST_NINE)))
  ids = await Promise.all(
    tokens.map((token, n) => from.books(token, session, { name: `居民${String(n + 1).padStart(2, '0')}` })),
  )
})
afterAll(() => scene.close())

const opensDoor = async () => {
  await keeper.tap('me-desk', 'desk-plan', `plan-today-${session}`)
  await keeper.sees('door-counts', `已到 0 人，未到 ${BOOKINGS} 人`)
}

const lines = async () => {
  const path = `/api/sessions/${session}/bookings?limit=100`
  return (await from.ask<{ items: BookingLine[] }>('station-keeper-1', 'GET', path)).items
}

describe('a door without network', () => {
  it('takes every tick, and keeps them', async () => {
    await opensDoor()
    await keeper.visit.context.setOffline(true)
    for (const id of ids) await keeper.tap(`door-${id}-tick`)
    await keeper.sees('door-counts', `已到 ${BOOKINGS} 人，未到 0 人`)
    await keeper.sees('door-unsent', `${BOOKINGS} 条签到待同步`)
    await keeper.looks('door-offline-light-zh')
    expect((await lines()).filter(({ attendance }) => attendance)).toEqual([])
  })

  it('still has them when the page is opened anew and the server is not reached', async () => {
    await keeper.page.route('**/api/**', (route) => route.abort())
    await keeper.visit.context.setOffline(false)
    await keeper.looksAgain()
    await keeper.sees('door-unsent', `${BOOKINGS} 条签到待同步`)
    await keeper.sees('door-offline', '没有网络，签到照常进行')
    await keeper.sees('door-counts', `已到 ${BOOKINGS} 人，未到 0 人`)
    await keeper.visit.context.setOffline(true)
    await keeper.page.unroute('**/api/**')
  })

  it('sends each once when the network is back, and says who was ticked by a colleague meanwhile', async () => {
    const [first = ''] = ids
    await from.ask('officer-1', 'POST', `/api/bookings/${first}/check-in`, { means: 'name' })
    const before = (await lines()).find(({ id }) => id === first)
    await keeper.visit.context.setOffline(false)
    await keeper.sees('door-told', '居民01：之前已签到')
    await keeper.seesNot('door-unsent')
    await keeper.looks('door-told-light-zh')
    const after = await lines()
    expect(after.map(({ state }) => state)).toEqual(Array(BOOKINGS).fill('attended'))
    expect(after.find(({ id }) => id === first)).toEqual(before)
    const { attended } = await from.ask<{ attended: { residents: number } }>(
      'station-keeper-1',
      'GET',
      `/api/sessions/${session}`,
    )
    expect(attended.residents).toBe(BOOKINGS)
  })

  it('has nothing left to send, after opening it anew either', async () => {
    await keeper.tap('door-told-read')
    await keeper.seesNot('door-told')
    await keeper.looksAgain()
    await keeper.sees('door-counts', `已到 ${BOOKINGS} 人，未到 0 人`)
    expect(await keeper.at('door-unsent').count()).toBe(0)
    const kept = await keeper.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.includes('ticks-')),
    )
    expect(kept).toEqual([])
  })
})
