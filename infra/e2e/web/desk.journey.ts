import { comesToAnswer, officerOf, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let officer: Person
let keeper: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open()
  const resident = await scene.person()
  await resident.signsIn('resident-5')
  await resident.goesTo('home')
  await resident.tap('home-kind-noise', 'report-send')
  number = await resident.reads('sent-number')
  const sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
  officer = await comesToAnswer(scene, officerOf(sign), number)
  keeper = await scene.person()
  await keeper.signsIn('station-keeper-1')
  await keeper.tap('me-desk', 'queue-scope-station')
  await keeper.page.locator('[id^="queue-"]:visible', { hasText: number }).tap()
  await keeper.sees('desk-case', number)
})
afterAll(() => scene.close())

describe('two at one case', () => {
  it('tells the second who was first and what the case is now, and keeps what they wrote', async () => {
    officer.visit.tolerate(/status of 409/)
    await officer.tap('act-accept')
    await officer.writes('act-field-text', '收到，今晚去看。')
    await takesStep(keeper, 'accept')
    await keeper.sees('desk-case', '已受理')
    await officer.tap('act-send')
    await officer.sees('act-news', '竹岛站 站长先一步办理了这件案件')
    await officer.sees('act-news', '案件现在是“已受理”')
    expect(await officer.at('act-field-text').inputValue()).toBe('收到，今晚去看。')
    await officer.sees('act-form', '您写的内容仍会保留')
    await officer.looks('desk-stale-light-zh')
    await officer.tap('act-form-close')
    await officer.sees('act-start')
  })

  it('offers each only what the case allows now', async () => {
    await officer.tap('act-more')
    await officer.sees('act-others')
    await officer.looks('desk-others-light-zh')
    await officer.seesNot('act-accept')
    await officer.seesNot('act-verify')
    await officer.tap('act-others-close')
  })

  it('keeps what is written when the network goes, and sends it again by a tap, once', async () => {
    officer.visit.tolerate(/ERR_INTERNET_DISCONNECTED/)
    await officer.tap('act-start')
    await officer.writes('act-field-text', '已约好带检测仪到现场。')
    await officer.visit.context.setOffline(true)
    await officer.tap('act-send')
    await officer.sees('act-trouble', '没有连上网络')
    await officer.looks('desk-offline-light-zh')
    await officer.visit.context.setOffline(false)
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-case', '处置中')
    await officer.sees('desk-case', '已约好带检测仪到现场。')
    expect(await officer.at('desk-case').getByText('已约好带检测仪到现场。').count()).toBe(1)
  })

  it('finds what was written and not sent after leaving', async () => {
    await officer.tap('act-resolve')
    await officer.writes('act-field-text', '已要求夜间停工')
    await officer.looksAgain()
    await officer.tap('act-resolve')
    await officer.sees('act-draft', '上次没有提交的内容还在')
    expect(await officer.at('act-field-text').inputValue()).toBe('已要求夜间停工')
    await officer.looks('desk-kept-light-zh')
  })
})
