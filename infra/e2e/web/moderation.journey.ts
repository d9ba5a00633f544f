import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

it('words that stand out wait for the keeper, who keeps them back with a reason; the complaint goes on', async () => {
  const resident = await scene.person()
  await resident.signsIn('resident-5')
  await resident.goesTo('home')
  await resident.tap('home-kind-noise')
  await resident.writes('report-text', '再吵下去我就去上访，电话 13800001234')
  await resident.tap('report-send')
  await resident.sees('sent-number')

  const keeper = await scene.person()
  await keeper.signsIn('station-keeper-1')
  await keeper.tap('me-desk')
  await keeper.sees('queue-moderation', '1 项待审核')
  await keeper.tap('queue-moderation')
  await keeper.sees('moderation-1', '再吵下去我就去上访')
  await keeper.looks('moderation-light-zh')
  await keeper.tap('moderation-1-reject', 'moderation-send')
  await keeper.sees('moderation-why', '请选一个原因')
  await keeper.tap('moderation-because-private')
  await keeper.looks('moderation-why-light-zh')
  await keeper.tap('moderation-send')
  await keeper.sees('moderation-empty')
  await keeper.looks('moderation-empty-light-zh')
  await keeper.tap('moderation-shelf-rejected')
  await keeper.sees('moderation-1', '竹岛站 站长 不公开：涉及他人隐私')
  await keeper.tap('moderation-1-case')
  await keeper.sees('desk-case', '已上报')
})
