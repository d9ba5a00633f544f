import { comesToAnswer } from './answering'
import type { Person } from './person'
import { positionNorth, Scene } from './scene'

/** A Tuesday, 20:00, and an hour and five minutes later. */
const EVENING = '2026-11-24T12:00:00.000Z'
const AN_HOUR_LATER = '2026-11-24T13:05:00.000Z'

let scene: Scene
let resident: Person
let neighbour: Person
let number: string
beforeAll(async () => {
  scene = await Scene.openAt(EVENING)
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

describe('the nuisance diary', () => {
  it('takes one tap of the reporter on the spot, and says from when on it takes another', async () => {
    await resident.tap('home-kind-noise')
    await resident.sees('report-where', '竹岛站负责')
    await resident.tap('report-send', 'sent-see')
    number = await resident.reads('case-number')
    await resident.sees('diary-tap', '现在就有噪声')
    await resident.tap('diary-tap')
    await resident.sees('diary-told', /已记录21:0\d 后如果还在发生/)
    await resident.sees('case', /刚记录过，21:0\d 后可以再记/)
    expect(resident.app.calls('getLocation').length).toBeGreaterThan(0)
  })

  it('tells who is too far away how far, and who gives no place why nothing was counted', async () => {
    neighbour = scene.person('resident-2')
    await neighbour.tap('home-kind-noise')
    await neighbour.sees('report-where', '负责')
    await neighbour.tap('report-send', 'report-sheet-me-too-1')
    await neighbour.tap('tab-cases', 'cases-tab-followed', 'case-row-1')
    neighbour.phone.position = positionNorth(900)
    await neighbour.tap('diary-tap')
    await neighbour.sees('diary-told', '您离现场约 900 米')
    neighbour.phone.position = 'refused'
    await neighbour.tap('diary-tap')
    await neighbour.sees('diary-told', '没有位置权限，这次没有记录')
    neighbour.phone.position = positionNorth(20)
    await neighbour.tap('diary-tap')
    await neighbour.sees('diary-told', '已记录')
    await neighbour.sees('case', '2 人一共记录了 2 次')
  })

  it('takes the next tap of the same person an hour later', async () => {
    await scene.goesTo(AN_HOUR_LATER)
    resident.startsAgain()
    await resident.tap('home-case-1', 'diary-tap')
    await resident.sees('diary-told', '已记录')
    await resident.sees('case', '您记录了 2 次')
    await resident.tap('diary-own')
    await resident.sees('diary-own', '收起我的记录')
  })

  it('tells the desk when to go, and the reporter of the visit that is agreed', async () => {
    const keeper = await comesToAnswer(scene, 'station-keeper-1', number, 'station')
    await keeper.sees('desk-diary', /建议到场：.*2 人/)
    await keeper.tap('visit-agree', 'visit-best-0', 'visit-save')
    await keeper.seesNot('visit-form')
    await keeper.sees('desk-visit', '竹岛站 站长 约定')
    resident.startsAgain()
    await resident.tap('home-case-1')
    await resident.sees('case', '队员约定的时段：')
  })
})
