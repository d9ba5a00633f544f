import { comesToAnswer, officerOf, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
let officer: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

/** Opens every form behind one button, sends it empty, which changes nothing, and leaves it. */
const looksThroughForms = async (who: Person): Promise<string[]> => {
  await who.tap('act-more')
  const offered = who.app
    .all({ role: 'button' })
    .map(({ attr }) => String(attr.id))
    .filter((id) => /^act-(?!others|more)/.test(id))
  const [main, ...others] = [offered.pop(), ...offered]
  await who.tap('act-others-close')
  for (const id of others) {
    await who.tap('act-more', id, 'act-send')
    await who.sees('act-form', '还有')
    await who.tap('act-form-close')
  }
  await who.sees(String(main))
  return others
}

it('a reporter adds to the report, and thinks better of taking it back', async () => {
  await resident.tap('home-kind-noise')
  await resident.sees('report-where', '负责')
  await resident.tap('report-send', 'sent-see')
  number = await resident.reads('case-number')
  await resident.tap('act-withdraw', 'act-withdraw-sheet-close', 'act-supplement')
  await resident.writes('act-supplement-text', '凌晨两点还在响。')
  await resident.sendsPhotos('act-supplement-photos', [await scene.picture('site')])
  await resident.tap('act-supplement-send')
  await resident.seesNot('act-supplement-sheet')
  await resident.sees('case-timeline', '凌晨两点还在响。')
  expect(await scene.shownPhotos(resident, 'case-timeline')).toEqual(['第 1 张照片'])
})

it('its officer finds every other form behind one button, and none goes off empty', async () => {
  const sign = /竹岛站 队员[12]/.exec(await resident.reads('case-responder'))?.[0] ?? ''
  officer = await comesToAnswer(scene, officerOf(sign), number)
  await officer.sees('desk-case', '凌晨两点还在响。')
  const offered = await looksThroughForms(officer)
  expect(offered.sort()).toEqual(['act-correctStation', 'act-decline', 'act-merge'])
  await officer.tap('desk-clock-exact', 'desk-why', 'desk-navigate')
  expect(officer.app.calls('openLocation')).toHaveLength(1)
})

it('whoever comes by a message without being signed in signs in, and is back at the case', async () => {
  const again = scene.person('station-keeper-1')
  again.opens(officer.app.address)
  await again.tap('desk-sign-in', 'sign-in-wechat')
  await again.isOn('desk/case/index')
  await again.sees('desk-case', number)
})

it('the second of two people who act is told at once who was first', async () => {
  await officer.tap('act-accept')
  const keeper = await comesToAnswer(scene, 'station-keeper-1', number, 'station')
  await takesStep(keeper, 'accept')
  await officer.tap('act-send')
  await officer.sees('act-form', '竹岛站 站长先一步办理了这件案件')
  await officer.tap('act-form-close')
  await officer.sees('desk-case', '已受理')
})

it('an officer asks the reporter, who answers in the case', async () => {
  await officer.tap('act-more', 'act-askReporter')
  await officer.writes('act-field-text', '是哪一栋楼？')
  await officer.tap('act-send')
  await officer.seesNot('act-form')
  resident.startsAgain()
  await resident.tap('home-case-1')
  await resident.sees('case', '是哪一栋楼？')
  await resident.tap('case-asked')
  await resident.writes('act-supplement-text', '3 号楼。')
  await resident.tap('act-supplement-send')
  await resident.seesNot('act-supplement-sheet')
  await resident.sees('case-state', '已受理')
})
