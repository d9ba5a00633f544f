import { comesToAnswer, officerOf, takesStep } from './answering'
import { positionNorth, Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const reports = async (who: string, metres: number) => {
  const resident = scene.person(who, (phone) => {
    phone.position = positionNorth(metres)
  })
  await resident.tap('home-kind-fumes')
  await resident.sees('report-where', '负责')
  await resident.tap('report-send')
  await resident.isOn('resident/sent/index')
  return resident
}

it('come through WeChat to whoever allowed them by a tap, and lead to the case', async () => {
  const resident = await reports('resident-1', 0)
  await resident.tap('sent-remind')
  await resident.sees('sent-remind', '有进展时会提醒您')
  expect(resident.app.calls('requestSubscribeMessage')).toHaveLength(1)
  const number = await resident.reads('sent-number')
  const sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
  const officer = await comesToAnswer(scene, officerOf(sign), number)
  await takesStep(officer, 'accept')
  const [page = ''] = await scene.messages(1)
  resident.opens(page)
  await resident.sees('case-number', number)
})

it('stay in the mini-program for whoever did not', async () => {
  const resident = await reports('resident-2', 200)
  resident.phone.subscription = 'reject'
  await resident.tap('sent-remind')
  await resident.sees('sent', '没有开启提醒，进展仍会出现在“通知”里')
  await resident.sees('sent-remind', '有进展时提醒我')
})
