import { comesToAnswer, officerOf, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
let number: string
let sign: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
})
afterAll(() => scene.close())

describe('an illegal building, from the report to the rating', () => {
  it('is written on one page: what, where, photos, a few questions, words', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    await resident.tap('home-kind-illegalBuilding')
    await resident.sees('report-where', '竹岛')
    await resident.sees('report-law', '依据')
    await resident.sendsPhotos('report-photos', [await scene.picture('roof'), await scene.picture('yard')])
    await resident.tap('report-answer-progress-building', 'report-answer-part-roof')
    await resident.writes('report-answer-floors', '2')
    await resident.writes('report-text', '楼顶正在加盖房间，工人还在施工。')
    await resident.writes('report-note', '6 楼楼顶')
    await resident.sees('report-saved', '草稿已存')
    await resident.sees('report-preview', '楼顶正在加盖房间')
    await resident.looks('report-light-zh')
  })

  it('is sent: its number, who answers for it, why them, by when, what comes next', async () => {
    await resident.tap('report-send')
    number = (await resident.reads('sent-number')).trim()
    expect(number).toMatch(/^环翠-\d{8}-\d{4}$/)
    sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    expect(sign).not.toBe('')
    await resident.tap('sent-why')
    await resident.sees('sent', '哪个驿站')
    await resident.sees('sent', '受理时限')
    await resident.looks('sent-light-zh')
  })

  it('is in the queue of the officer who was chosen, who answers it with a photo', async () => {
    const officer = await comesToAnswer(scene, officerOf(sign), number)
    await officer.sees('desk-case', '楼顶正在加盖房间')
    await officer.looks('desk-case-light-zh')
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
    await officer.tap('act-resolve', 'act-send')
    await officer.sees('act-form', '请至少拍一张照片')
    await officer.looks('desk-form-light-zh')
    await officer.tap('act-form-close')
    await resolves(officer, '已责令停工并拆除加盖部分。', [await scene.picture('after')])
    await officer.sees('desk-case', '已处置')
  })

  it('is checked by somebody else, with a photo', async () => {
    const keeper = await scene.person()
    await keeper.signsIn('station-keeper-1')
    await keeper.tap('me-notices')
    await keeper.looks('notices-light-zh')
    await keeper.sees('notices-list', number)
    await keeper.tap('notice-1')
    await keeper.sees('desk-case', number)
    await keeper.tap('act-verify')
    await keeper.sendsPhotos('act-field-photos', [await scene.picture('check')])
    await keeper.tap('act-send')
    await keeper.sees('desk-case', '已核查')
  })

  it('is seen before and after by its reporter, who rates it; then it is closed', async () => {
    await resident.tap('sent-see')
    await resident.sees('case-state', '已核查')
    await resident.sees('case-before')
    await resident.sees('case-after')
    await resident.sees('case', '已责令停工并拆除加盖部分')
    await resident.looks('case-light-zh')
    await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved')
    await resident.looks('case-rate-light-zh')
    await resident.tap('act-rate-send')
    await resident.sees('case-state', '已结案')
  })
})
