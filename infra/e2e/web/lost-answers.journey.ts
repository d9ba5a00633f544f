import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
  resident.visit.tolerate(/status of (401|500)|ERR_FAILED|ERR_INTERNET_DISCONNECTED/)
  await resident.signsIn('resident-3')
})
afterAll(() => scene.close())

const REPORTS = '**/api/cases'
const begins = async (kind: string, words: string) => {
  await resident.comesBack()
  await resident.goesTo('home')
  await resident.tap(`home-kind-${kind}`)
  await resident.sees('report-where', '竹岛站')
  await resident.writes('report-text', words)
}

/** What the server has of this person's reports, by their words. */
const reported = async (): Promise<string[]> => {
  const session = await resident.page.evaluate(() => localStorage.getItem('yizhan.session') ?? '{}')
  const { token } = JSON.parse(session) as { token: string }
  const answer = await resident.page.request.get(`${scene.product.origin}/api/cases?scope=mine&limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items } = (await answer.json()) as { items: { text: string }[] }
  return items.map(({ text }) => text)
}

describe('a report whose answer does not come', () => {
  it('waits without blame when the server is slow, and says so', async () => {
    await begins('fumes', '油烟很大')
    let answer: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await resident.page.route(REPORTS, async (route) => {
      if (route.request().method() === 'POST') await held
      await route.continue()
    })
    await resident.tap('report-send')
    await resident.sees('report-slow', '内容已保存在本机')
    await resident.looks('report-slow-light-zh')
    answer()
    await resident.sees('sent-number')
    await resident.page.unroute(REPORTS)
  })

  it('is in the server’s hands once when only the answer was lost, though it is sent again', async () => {
    await begins('noise', '施工声太大')
    await resident.page.route(REPORTS, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    })
    await resident.tap('report-send')
    await resident.sees('report-waiting', '已保存')
    await resident.page.unroute(REPORTS)
    await resident.sees('sent-number')
    expect((await reported()).filter((text) => text === '施工声太大')).toHaveLength(1)
  })

  it('is kept on home with its photo while the server fails, through a killed page, and goes by itself', async () => {
    await begins('illegalBuilding', '院里盖了棚子')
    await resident.sendsPhotos('report-photos', [await scene.picture('shed')])
    await resident.page.route(REPORTS, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 500, body: 'oh' }) : route.continue(),
    )
    await resident.tap('report-send')
    await resident.sees('report-waiting', '稍后自动重试')
    await resident.page.goto('about:blank')
    await resident.visit.open()
    await resident.sees('home-draft-1', '私搭乱建 · 1 张照片')
    await resident.sees('home-draft-1', '服务繁忙，稍后自动重试')
    await resident.looks('home-waiting-light-zh')
    await resident.page.unroute(REPORTS)
    await resident.seesNot('home-draft-1')
    await resident.sees('home-case-1', '私搭乱建')
    expect((await reported()).filter((text) => text === '院里盖了棚子')).toHaveLength(1)
  })
})

describe('a sign-in that ends while somebody writes', () => {
  const forgets = (changes: object) =>
    resident.page.evaluate((changed) => {
      const kept = JSON.parse(localStorage.getItem('yizhan.session') ?? '{}')
      localStorage.setItem('yizhan.session', JSON.stringify({ ...kept, ...changed }))
    }, changes)

  it('is renewed without a word', async () => {
    await begins('fumes', '后厨油烟直排')
    await forgets({ token: 'a.b.c', expiresAt: '2020-01-01T00:00:00.000Z' })
    await resident.looksAgain()
    await resident.tap('report-send')
    await resident.page.locator('[id="sent-number"]:visible, [id="report-still"]:visible').first().waitFor()
    if (await resident.at('report-still').isVisible()) await resident.tap('report-still')
    await resident.sees('sent-number')
  })

  it('when it cannot be renewed, asks to sign in, and sends afterwards', async () => {
    await begins('illegalBuilding', '楼顶又加了一层')
    await forgets({ token: 'a.b.c', refreshToken: 'x'.repeat(40), expiresAt: '2020-01-01T00:00:00.000Z' })
    await resident.looksAgain()
    await resident.tap('report-send', 'report-sign-in-wechat')
    await resident.choosesToBe('resident-3')
    await resident.sees('sent-number')
    expect(await reported()).toContain('楼顶又加了一层')
  })
})
