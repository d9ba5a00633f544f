import { comesToAnswer, officerOf, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
let number: string
let sign: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

describe('an illegal building, from the report to the rating', () => {
  it('is written on one page: what, where, photos, a few questions, words', async () => {
    await resident.tap('home-kind-illegalBuilding')
    await resident.isOn('resident/report/index')
    await resident.sees('report-where', '竹岛站负责')
    await resident.sees('report-law', '依据')
    await resident.takesPhotos('report-photos', [await scene.picture('roof'), await scene.picture('yard')])
    await resident.sees('report-photo-says', '拍摄于')
    await resident.tap('report-use-photo-time', 'report-answer-progress-building', 'report-answer-part-roof')
    await resident.writes('report-answer-floors', '2')
    await resident.writes('report-text', '楼顶正在加盖房间，工人还在施工。')
    await resident.writes('report-note', '6 楼楼顶')
    await resident.sees('report-saved', '草稿已存')
    await resident.sees('report-preview', '楼顶正在加盖房间')
  })

  it('is sent: its number, who answers for it, why them, by when, what comes next', async () => {
    await resident.tap('report-send')
    await resident.isOn('resident/sent/index')
    number = await resident.reads('sent-number')
    expect(number).toMatch(/^环翠-\d{8}-\d{4}$/)
    sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    expect(sign).not.toBe('')
    await resident.tap('sent-why')
    await resident.sees('sent', '哪个驿站')
    await resident.sees('sent', '受理时限')
    await resident.sees('sent', '接下来')
  })

  it('is in the queue of the officer who was chosen, who answers it with a photo', async () => {
    const officer = await comesToAnswer(scene, officerOf(sign), number)
    await officer.sees('desk-case', '楼顶正在加盖房间')
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
    await officer.tap('act-resolve', 'act-send')
    await officer.sees('act-form', '请至少拍一张照片')
    await officer.tap('act-form-close')
    await resolves(officer, '已责令停工并拆除加盖部分。', [await scene.picture('after')])
    await officer.sees('desk-case', '已处置')
  })

  it('is checked by somebody else, with a photo', async () => {
    const keeper = scene.person('station-keeper-1')
    await keeper.signsIn()
    await keeper.tap('me-notices')
    await keeper.sees('notices-list', number)
    await keeper.tap('notice-1')
    await keeper.sees('desk-case', number)
    await keeper.tap('act-verify')
    await keeper.sendsPhotos('act-field-photos', [await scene.picture('check')])
    await keeper.tap('act-send')
    await keeper.sees('desk-case', '已核查')
  })

  it('comes to its reporter as a notice, is seen before and after, rated and closed', async () => {
    resident.startsAgain()
    await resident.tap('tab-me', 'me-notices')
    await resident.sees('notices-list', number)
    await resident.tap('notice-1')
    await resident.isOn('resident/case/index')
    await resident.sees('case-number', number)
    await resident.sees('case-state', '已核查')
    await resident.sees('case', '已责令停工并拆除加盖部分')
    expect(await scene.shownPhotos(resident, 'case-before')).toEqual(['现场照片 1', '现场照片 2'])
    expect(await scene.shownPhotos(resident, 'case-after')).toEqual(['处置后照片 1', '处置后照片 2'])
    await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved', 'act-rate-send')
    await resident.seesNot('act-rate-sheet')
    await resident.sees('case-state', '已结案')
  })
})
