import { comesToAnswer, officerOf, takesStep } from './answering'
import type { Person } from './person'
import { positionNorth, Scene } from './scene'

let scene: Scene
let officer: Person
let partner: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open()
  const resident = await scene.person({ position: positionNorth(60) })
  await resident.signsIn('resident-4')
  await resident.goesTo('home')
  await resident.tap('home-kind-noise', 'report-send')
  number = await resident.reads('sent-number')
  const sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
  officer = await comesToAnswer(scene, officerOf(sign), number)
  await takesStep(officer, 'accept')
  await takesStep(officer, 'start')
})
afterAll(() => scene.close())

describe('a task for a partner', () => {
  it('is given to somebody of the station’s list, with a limit', async () => {
    await officer.tap('act-more', 'act-assign')
    await officer.sees('act-field-toPersonId-1')
    await officer.looks('desk-assign-light-zh')
    await officer.page.locator('[id^="act-field-toPersonId-"]:visible', { hasText: '城管+单位' }).tap()
    await officer.tap('act-field-taskLimit-1')
    await officer.writes('act-field-text', '请联系施工单位夜间停工。')
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-tasks', '待接收')
    await officer.sees('desk-hand-overs', '请联系施工单位夜间停工。')
  })

  it('waits at the partner’s own desk, is accepted and finished', async () => {
    partner = await scene.person()
    await partner.signsIn('partner-1')
    await partner.tap('me-desk')
    await partner.page.locator('[id^="queue-"]:visible', { hasText: number }).first().tap()
    await partner.sees('desk-tasks', '我的任务')
    await partner.looks('desk-task-light-zh')
    await takesStep(partner, 'acceptTask')
    await partner.sees('act-finishTask')
    await partner.tap('act-finishTask')
    await partner.writes('act-field-text', '施工单位已停工，并承诺夜间不再施工。')
    await partner.tap('act-send')
    await partner.seesNot('act-form')
  })

  it('is read with its result by whoever gave it', async () => {
    await officer.looksAgain()
    await officer.sees('desk-tasks', '施工单位已停工')
    await officer.sees('desk-tasks', '已完成')
    await officer.looks('desk-task-done-light-zh')
  })
})
