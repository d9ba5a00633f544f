import { comesToAnswer, officerOf, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'
import { countTaps } from './taps'

let scene: Scene
let resident: Person
let officer: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
})
afterAll(() => scene.close())

describe('noise, in three taps', () => {
  it('is sent by category, shutter and send: no more taps than that', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    const photo = await scene.picture('site')
    const taps = await countTaps(resident.page)
    await resident.tap('home-kind-noise')
    await resident.choosesFiles('report-photos-add', [photo])
    await resident.tap('report-send')
    number = await resident.reads('sent-number')
    expect(await taps()).toBe(3)
    await resident.sees('sent', '办理时限')
  })

  it('is asked about, added to, answered without a photo, and rated', async () => {
    const sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    officer = await comesToAnswer(scene, officerOf(sign), number)
    expect(await officer.at('desk-photos').locator('img').count()).toBe(1)
    await takesStep(officer, 'accept')
    await officer.tap('act-more', 'act-askReporter')
    await officer.writes('act-field-text', '是哪家工地？')
    await officer.tap('act-send')
    await officer.sees('desk-case', '待补充')
    await resident.tap('sent-see')
    await resident.sees('case', '是哪家工地')
    await resident.tap('act-supplement')
    await resident.writes('act-supplement-text', '小区东门外，绿色围挡。')
    await resident.tap('act-supplement-send')
    await resident.sees('case-state', '已受理')
    await officer.looksAgain()
    await officer.sees('desk-case', '绿色围挡')
    await takesStep(officer, 'start')
    await resolves(officer, '已要求夜间停止施工。', [])
    await resident.looksAgain()
    await resident.sees('case-state', '已处置')
    await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved', 'act-rate-send')
    await resident.sees('case-state', '已结案')
  })

  it('stands in the list of one’s own reports, with its end in words', async () => {
    await resident.comesBack()
    await resident.goesTo('cases')
    await resident.sees('case-row-1', '已结案')
    await resident.looks('cases-light-zh')
  })

  it('is shown to the next who reports the same nearby; one tap follows instead', async () => {
    const neighbour = await scene.person()
    await neighbour.signsIn('resident-2')
    await neighbour.goesTo('home')
    await neighbour.tap('home-kind-noise', 'report-send')
    const first = await neighbour.reads('sent-number')
    const another = await scene.person()
    await another.signsIn('resident-3')
    await another.goesTo('home')
    await another.tap('home-kind-noise')
    await another.sees('report-nearby', '附近已有 1 件')
    await another.looks('report-nearby-light-zh')
    await another.tap('report-me-too-1')
    await another.sees('toast', '已关注')
    await another.goesTo('cases')
    await another.tap('cases-tab-followed')
    await another.tap('case-row-1')
    await another.sees('case-number', first)
  })
})
