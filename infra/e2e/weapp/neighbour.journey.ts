import { positionNorth, Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

it('keeps a place chosen on WeChat’s map, allows messages of it, and is led to the notice of what is new there', async () => {
  const neighbour = scene.person('resident-3', (phone) => {
    phone.chosenPlace = { ...positionNorth(0), name: '小区东门', address: '竹岛街道' }
  })
  await neighbour.signsIn()
  await neighbour.tap('tab-me', 'me-places', 'places-add', 'place-usual-home', 'place-pick')
  await neighbour.sees('place-where', '竹岛站')
  await neighbour.tap('place-save')
  await neighbour.sees('place-1', '家')

  neighbour.opens('resident/notice-choices/index')
  await neighbour.sees('choices-agree-area', '允许一次')
  await neighbour.tap('choices-agree-area')
  expect(neighbour.app.calls('requestSubscribeMessage')).toHaveLength(1)

  const reporter = scene.person('resident-1', (phone) => {
    phone.position = positionNorth(80)
  })
  await reporter.tap('home-kind-fumes')
  await reporter.sees('report-where', '负责')
  await reporter.tap('report-send')
  await reporter.isOn('resident/sent/index')

  const [page = ''] = await scene.messages(1)
  neighbour.opens(page)
  await neighbour.sees('notice-1', '距“家”约')
  await neighbour.tap('notice-1', 'area-notice-follow')
  await neighbour.isOn('resident/case/index')
  await neighbour.sees('case')
})
