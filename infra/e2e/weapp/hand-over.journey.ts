import { chooses, comesToAnswer } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

/** A Tuesday, 9:00: whoever has ordinary hours is on duty. */
const MORNING = '2026-11-24T01:00:00.000Z'

let scene: Scene
let resident: Person
let commander: Person
let responder: string
beforeAll(async () => {
  scene = await Scene.openAt(MORNING)
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

const sendsStep = async (who: Person, words: string): Promise<void> => {
  await who.writes('act-field-text', words)
  await who.tap('act-send')
  await who.seesNot('act-form')
}

describe('a case that came to the wrong station', () => {
  it('is corrected by the command centre; its limit and its first responder stay', async () => {
    await resident.tap('home-kind-fumes')
    await resident.sees('report-where', '竹岛站负责')
    await resident.tap('report-send', 'sent-see')
    responder = /竹岛站 队员[12]/.exec(await resident.reads('case-responder'))?.[0] ?? ''
    commander = await comesToAnswer(scene, 'commander-1', await resident.reads('case-number'), 'district')
    const due = await commander.reads('desk-clock-resolve')
    await commander.tap('act-more', 'act-correctStation', 'act-field-toStationId-1')
    await sendsStep(commander, '店铺在路对面，属于相邻社区。')
    expect(await commander.reads('desk-clock-resolve')).toBe(due)
    await commander.sees('desk-hand-overs', /更正到\S+办理店铺在路对面，属于相邻社区。/)
    resident.startsAgain()
    await resident.tap('home-case-1')
    await resident.sees('case-hand-overs', `无论由谁办理，首问责任人 ${responder} 始终对您负责`)
    await resident.sees('case-hand-overs', /店铺在路对面，属于相邻社区。指挥中心 · 今天 09:0\d/)
    await resident.sees('case-responder', /现由 \S+ 队员[12] 办理，首问责任人继续对您负责/)
    expect(await resident.reads('case-responder')).toMatch(new RegExp(`^${responder}(?!.*竹岛站 队员.*办理)`))
  })

  it('is then in the hands of the station it belongs to', async () => {
    const handler = /现由 (\S+ 队员([12]))/.exec(await resident.reads('case-responder'))
    expect(await commander.reads('desk-responsible')).toContain(`现办理人${handler?.[1]}`)
    await commander.tap('act-accept', 'act-send')
    await commander.seesNot('act-form')
    await commander.sees('desk-state', '已受理')
  })

  it('gets another first responder only from the commander, with a reason that its reporter reads', async () => {
    await commander.tap('act-more', 'act-moveDuty', 'act-send')
    await commander.sees('act-form', '请选择一项')
    await chooses(commander, '竹岛中队 中队长')
    await sendsStep(commander, '原责任人调岗。')
    await commander.sees('desk-hand-overs', /首问责任人变更为竹岛中队 中队长原责任人调岗。/)
    resident.startsAgain()
    await resident.tap('home-case-1')
    await resident.sees(
      'case-hand-overs',
      /首问责任人变更为竹岛中队 中队长原责任人调岗。指挥中心 · 今天 09:0\d/,
    )
    await resident.sees('case-responder', /^竹岛中队 中队长/)
  })
})
