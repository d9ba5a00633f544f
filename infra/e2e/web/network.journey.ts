import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
  resident.visit.tolerate(/status of 500|ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await resident.signsIn('resident-2')
})
afterAll(() => scene.close())

const startsReport = async (words: string) => {
  await resident.goesTo('home')
  await resident.tap('home-kind-fumes')
  await resident.writes('report-text', words)
  await resident.sees('report-saved')
}

describe('a report when the network or the server fails', () => {
  it('is kept while the server answers 500, and goes off by one tap, once', async () => {
    let asked = 0
    await resident.page.route('**/api/cases', (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      asked++
      return route.fulfill({ status: 500, body: '{}' })
    })
    await startsReport('五百')
    await resident.tap('report-send')
    await resident.sees('report-waiting', '不会重复')
    await resident.looks('report-waiting-light-zh')
    expect(asked).toBeGreaterThan(0)
    await resident.page.unroute('**/api/cases')
    await resident.tap('report-retry')
    await resident.sees('sent-number')
    await resident.tap('sent-see')
    await resident.sees('case-state')
    await resident.comesBack()
  })

  it('survives a reload in the middle', async () => {
    await startsReport('写到一半')
    await resident.looksAgain()
    await resident.sees('report-text')
    expect(await resident.at('report-text').inputValue()).toBe('写到一半')
  })

  it('waits while offline and is sent by itself when the network is back', async () => {
    await resident.visit.context.setOffline(true)
    await resident.tap('report-send')
    await resident.sees('report-waiting', '联网后会自动提交')
    await resident.visit.context.setOffline(false)
    await resident.sees('sent-number')
  })

  it('has made one case of each', async () => {
    await resident.visit.open()
    const token = await resident.page.evaluate(
      () => JSON.parse(localStorage.getItem('yizhan.session') ?? '{}').token as string,
    )
    const answer = await resident.page.request.get(`${scene.product.origin}/api/cases?scope=mine&limit=100`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { items } = (await answer.json()) as { items: { text: string }[] }
    expect(items.map(({ text }) => text).sort()).toEqual(['五百', '写到一半'].sort())
  })

  it('goes on by itself when its token has expired meanwhile', async () => {
    await resident.page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('yizhan.session') ?? '{}')
      localStorage.setItem(
        'yizhan.session',
        JSON.stringify({ ...kept, expiresAt: '2020-01-01T00:00:00.000Z' }),
      )
    })
    await resident.looksAgain()
    await resident.goesTo('cases')
    await resident.sees('cases', '油烟污染')
  })
})
