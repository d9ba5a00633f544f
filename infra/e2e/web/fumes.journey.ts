import { comesToAnswer, officerOf, resolves, takesStep } from './answering'
import type { Person } from './person'
import { positionNorth, Scene } from './scene'

let scene: Scene
let resident: Person
let officer: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
})
afterAll(() => scene.close())

describe('oil fumes, photo first, sent back once', () => {
  it('begins with the camera; the picture’s own place and time are offered', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    const photo = await scene.picture('kitchen', { ...positionNorth(30), taken: '2026:11:20 18:40:00' })
    await resident.choosesFiles('home-camera', [photo])
    await resident.tap('report-kind-fumes')
    await resident.sees('report-photo-says', /约 (2\d|3\d) 米/)
    await resident.tap('report-use-photo-place', 'report-use-photo-time')
    await resident.sees('report', '发生时间')
    await resident.sees('report-where', '竹岛站')
  })

  it('asks the questions of fumes, keeps the reporter from the handlers, and is sent', async () => {
    await resident.writes('report-answer-shop', '海边小馆')
    await resident.tap(
      'report-answer-time-noon',
      'report-answer-time-evening',
      'report-answer-outlet-kitchen',
    )
    await resident.tap('report-anonymous')
    await resident.tap('report-send')
    number = await resident.reads('sent-number')
    const sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    officer = await comesToAnswer(scene, officerOf(sign), number)
  })

  it('shows the officer the shop and not who reported it', async () => {
    await officer.sees('desk-case', '海边小馆')
    await officer.sees('desk-case', '匿名')
    expect(await officer.reads('desk-case')).not.toContain('居民甲')
    expect(await officer.at('desk-photos').locator('img').count()).toBe(1)
  })

  it('is answered, told to the reporter, rated as not solved, and sent back with a reason', async () => {
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
    await resolves(officer, '已约谈店主，承诺清洗油烟净化器。', [await scene.picture('cleaned')])
    await resident.comesBack()
    await resident.goesTo('me')
    await resident.tap('me-notices')
    await resident.sees('notice-1', number)
    await resident.looks('notices-resident-light-zh')
    await resident.tap('notice-1', 'act-rate', 'rate-stars-2', 'rate-solved-no')
    await resident.writes('act-rate-text', '晚上还是有油烟')
    await resident.tap('act-rate-send')
    await resident.sees('act-reopen-sheet')
    expect(await resident.at('act-reopen-text').inputValue()).toBe('晚上还是有油烟')
    await resident.looks('case-reopen-light-zh')
    await resident.tap('act-reopen-send')
    await resident.sees('case-state', '返工')
  })

  it('comes back to the officer, is answered again, and closed by the second rating', async () => {
    await officer.looksAgain()
    await officer.sees('desk-case', '返工')
    await officer.sees('desk-case', '晚上还是有油烟')
    await takesStep(officer, 'start')
    await resolves(officer, '净化器已更换，晚间复测达标。', [await scene.picture('replaced')])
    await resident.looksAgain()
    await resident.sees('case-state', '已处置')
    await resident.sees('case', '净化器已更换')
    await resident.tap('act-rate', 'rate-stars-4', 'rate-solved-solved', 'act-rate-send')
    await resident.sees('case-state', '已结案')
  })
})
