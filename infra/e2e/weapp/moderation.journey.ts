import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

it('words that stand out wait for the keeper, who makes them public and withdraws them again', async () => {
  const resident = scene.person('resident-1')
  await resident.tap('home-kind-noise')
  await resident.sees('report-where', '负责')
  await resident.writes('report-text', '再吵下去我就去上访')
  await resident.tap('report-send', 'sent-see')
  await resident.reads('case-number')

  const keeper = scene.person('station-keeper-1')
  await keeper.signsIn()
  await keeper.tap('me-desk')
  await keeper.sees('queue-moderation', '1 项待审核')
  await keeper.tap('queue-moderation')
  await keeper.sees('moderation-1', '再吵下去我就去上访')
  await keeper.sees('moderation-1', '可能涉及时政敏感内容')
  await keeper.tap('moderation-1-pass')
  await keeper.sees('moderation-empty')
  await keeper.tap('moderation-shelf-passed')
  await keeper.sees('moderation-1', '竹岛站 站长 已公开')
  await keeper.tap('moderation-1-reject', 'moderation-because-private', 'moderation-send')
  await keeper.seesNot('moderation-why')
  await keeper.sees('moderation-empty')
  await keeper.tap('moderation-shelf-rejected')
  await keeper.sees('moderation-1', '竹岛站 站长 不公开：涉及他人隐私')
})
