import { reportAt } from '../http/report'
import type { Person } from './person'
import { demoStation, Scene } from './scene'

let scene: Scene
let neighbour: Person
beforeAll(async () => {
  scene = await Scene.open()
  neighbour = await scene.person()
  await neighbour.signsIn('resident-3')
})
afterAll(() => scene.close())

const api = async <T>(
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> => {
  const answer = await fetch(`${scene.product.origin}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

const tokenOf = async (id: string) =>
  (
    await api<{ token: string }>(undefined, 'POST', '/api/sign-in/wechat', {
      code: `demo:${id}`,
    })
  ).token

/** Somebody else reports, a few metres to the north of the station. */
const reportsNearby = async (metres: number) => {
  const { lat, lng } = demoStation.place
  const place = { lat: lat + metres / 111_320, lng }
  await api(await tokenOf('resident-1'), 'POST', '/api/cases', reportAt(place))
}

const unread = async (id: string) => {
  const path = '/api/me/notices?show=unread'
  return (await api<{ items: unknown[] }>(await tokenOf(id), 'GET', path)).items.length
}

const waitsForNews = async (id: string, count: number) => {
  for (let tries = 0; (await unread(id)) < count && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

describe('a place that somebody keeps', () => {
  it('is none at first, says what is missing, and is found by a community’s name', async () => {
    await neighbour.tap('me-places')
    await neighbour.sees('places', '还没有关注的地点')
    await neighbour.looks('places-none-light-zh')
    await neighbour.tap('places-add', 'place-save')
    await neighbour.sees('place-form', '请填写名称')
    await neighbour.tap('place-usual-home', 'place-save')
    await neighbour.sees('place-form', '请选一个位置')
    await neighbour.writes('place-search', '竹岛')
    await neighbour.tap('place-search-1')
    await neighbour.sees('place-where', '竹岛')
    await neighbour.looks('place-form-light-zh')
    await neighbour.tap('place-save')
    await neighbour.sees('place-1', '家')
    await neighbour.looks('places-light-zh')
  })

  it('is the device’s own place too, and comes back when forgetting it is undone', async () => {
    await neighbour.tap('places-add', 'place-usual-work', 'place-locate')
    await neighbour.sees('place-where', '竹岛站')
    await neighbour.tap('place-save')
    await neighbour.sees('place-2', '单位')
    await neighbour.tap('place-2', 'place-forget')
    await neighbour.seesNot('place-2')
    await neighbour.tap('toast-action')
    await neighbour.sees('place-2')
    await neighbour.comesBack()
  })

  it('is in the district, or not kept', async () => {
    const traveller = await scene.person({ position: { latitude: 36, longitude: 120 } })
    traveller.visit.tolerate(/422/)
    await traveller.signsIn('resident-4')
    await traveller.tap('me-places', 'places-add', 'place-usual-home', 'place-locate')
    await traveller.sees('place-form', '不在环翠区驿站的服务范围内')
    await traveller.tap('place-save')
    await traveller.sees('place-trouble', '不在环翠区')
    await traveller.tap('place-cancel')
    await traveller.sees('places', '还没有关注的地点')
  })
})

describe('the notices centre', () => {
  it('tells of what is new around the place, and nothing that is not public', async () => {
    await reportsNearby(60)
    await waitsForNews('resident-3', 1)
    await neighbour.looksAgain()
    await neighbour.sees('tab-me', '1')
    await neighbour.goesTo('me')
    await neighbour.sees('me-notices', '1 条未读')
    await neighbour.tap('me-notices')
    await neighbour.sees('notice-1', '您关注的地点附近有新的上报')
    await neighbour.looks('notices-area-light-zh')
    await neighbour.tap('notice-1')
    await neighbour.sees('area-notice', '米')
    expect(await neighbour.reads('area-notice')).not.toMatch(/居民甲|环翠-\d{8}-\d{4}/)
    await neighbour.looks('notice-area-sheet-light-zh')
    await neighbour.tap('area-notice-follow')
    await neighbour.sees('case')
    await neighbour.tap('back')
  })

  it('is filtered, and read all at once', async () => {
    await reportsNearby(90)
    await waitsForNews('resident-3', 1)
    await neighbour.looksAgain()
    await neighbour.tap('notices-show-cases')
    await neighbour.sees('notices', '还没有案件通知')
    await neighbour.tap('notices-show-area')
    await neighbour.sees('notice-2')
    await neighbour.tap('notices-show-all', 'notices-read-all')
    await neighbour.seesNot('notices-read-all')
    await neighbour.sees('notice-2')
    expect(await unread('resident-3')).toBe(0)
  })
})

describe('how I am told', () => {
  it('is chosen and kept: a daily summary, quiet hours of one’s own, no alerts', async () => {
    await neighbour.tap('notices-choices', 'choices-delivery-daily')
    await neighbour.sees('notice-choices', '每天 18:00 发一条汇总')
    await neighbour.tap('choices-quiet', 'choices-quiet-from-1260', 'choices-quiet-to-480', 'choices-area')
    await neighbour.sees('choices-quiet', '21:00 至次日 08:00')
    await neighbour.looks('notice-choices-light-zh')
    await neighbour.looksAgain()
    await neighbour.sees('choices-quiet', '21:00 至次日 08:00')
    const me = await api<{ noticeChoices: unknown }>(await tokenOf('resident-3'), 'GET', '/api/me')
    expect(me.noticeChoices).toEqual({
      delivery: 'daily',
      quietHours: { on: true, hours: { from: 1260, to: 480 } },
      areaAlerts: false,
    })
  })

  it('is read in the dark, in Korean, and in the elder view', async () => {
    const other = await scene.person({ dark: true, elder: true, locale: 'ko-KR' })
    await other.signsIn('resident-3')
    for (const [page, name] of [
      ['resident/notices/index', 'notices'],
      ['resident/notice-choices/index', 'notice-choices'],
      ['resident/places/index', 'places'],
    ] as const) {
      await other.visit.open(`/${page}`)
      await other.sees(name)
      await other.page.waitForLoadState('networkidle')
      await other.looks(`${name}-elder-dark-ko`)
    }
  })
})
