import { comesToAnswer, officerOf, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
let officer: Person
let responder: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

const numbersCalled = (who: Person) => who.app.calls('makePhoneCall').map(({ phoneNumber }) => phoneNumber)

describe('a factory’s noise, which is another body’s duty', () => {
  it('is taken all the same, and its reporter is told whose duty it is', async () => {
    await resident.tap('home-kind-noise', 'report-category-06028-I')
    await resident.sees('report-where', '竹岛站负责')
    await resident.sees('report-duty', '生态环境部门')
    await resident.writes('report-answer-factory', '北山水泥制品厂')
    await resident.tap('report-send')
    await resident.isOn('resident/sent/index')
    responder = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
  })

  it('is passed on by its first responder, who calls the body with a tap', async () => {
    const number = await resident.reads('sent-number')
    officer = await comesToAnswer(scene, officerOf(responder), number)
    await takesStep(officer, 'accept')
    await officer.sees('desk-duty', '由生态环境部门负责')
    await officer.tap('desk-call-body')
    expect(numbersCalled(officer)).toEqual(['12369'])
    await officer.tap('act-transfer', 'act-field-rightDoor-1')
    await officer.writes('act-field-text', '已电话告知，请到厂区监测夜间噪声。')
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-state', '已转办')
  })

  it('is followed by its reporter, who reads where it is and who still answers for it', async () => {
    await resident.tap('sent-see')
    await resident.sees('case-state', '已转办')
    await resident.sees('case', '生态环境部门 12369')
    await resident.sees('case-responder', responder)
    await resident.tap('case-call-body')
    expect(numbersCalled(resident)).toEqual(['12369'])
  })

  it('comes back with the body’s answer, which its reporter rates', async () => {
    await officer.tap('act-more', 'act-recordProgress')
    await officer.writes('act-field-text', '对方答复本周内监测。')
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.tap('act-recordAnswer')
    await officer.writes('act-field-text', '夜间监测超标，已责令限期整改。')
    await officer.tap('act-field-outcome-enforcement', 'act-send')
    await officer.seesNot('act-form')
    resident.startsAgain()
    await resident.tap('home-case-1')
    await resident.sees('case-state', '已处置')
    await resident.sees('case-timeline', '对方答复本周内监测。')
    await resident.sees('case', '夜间监测超标，已责令限期整改。')
    await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved', 'act-rate-send')
    await resident.seesNot('act-rate-sheet')
    await resident.sees('case-state', '已结案')
  })
})
