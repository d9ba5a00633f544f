import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

it('is found by the name of the community when the location is refused', async () => {
  const resident = scene.person('resident-1', (phone) => {
    phone.position = 'refused'
  })
  await resident.tap('home-kind-fumes')
  await resident.sees('report-place', '没有位置权限。请搜索社区')
  await resident.writes('report-search', '望岛')
  await resident.sees('report-search-1', '望岛')
  await resident.tap('report-search-1')
  await resident.sees('report-where', '竹岛站负责')
  await resident.tap('report-send')
  await resident.isOn('resident/sent/index')
  await resident.sees('sent-number')
})

it('is chosen by name on home too, and is the station there from then on', async () => {
  const resident = scene.person('resident-2', (phone) => {
    phone.position = 'refused'
  })
  await resident.tap('home-station')
  await resident.writes('community-search', '竹岛路')
  await resident.tap('community-search-1')
  await resident.sees('home-my-station', '竹岛路')
  resident.startsAgain()
  await resident.sees('home-station', '您的驿站')
  await resident.tap('home-my-station')
  await resident.sees('station', '竹岛路')
})

it('leads to the right door outside the district, and sends nothing', async () => {
  const resident = scene.person('resident-3', (phone) => {
    phone.position = { latitude: 37.512, longitude: 122.072 }
  })
  await resident.tap('home-kind-noise')
  await resident.sees('report-outside', '这里不在环翠区范围内')
  await resident.sees('report-outside', '由威海火炬高技术产业开发区负责')
  await resident.tap('report-outside-call')
  expect(resident.app.calls('makePhoneCall')).toMatchObject([{ phoneNumber: '12345' }])
  await resident.tap('report-send')
  await resident.isOn('resident/report/index')
  await resident.sees('report', '还不能提交')
  const requests = resident.app.calls('request').map(({ url, method }) => `${method} ${url}`)
  expect(requests.filter((made) => /POST .*\/api\/cases$/.test(made))).toEqual([])
})

it('follows the pin when the map is moved', async () => {
  const resident = scene.person('resident-4')
  await resident.tap('home-kind-fumes')
  await resident.sees('report-where', '竹岛站负责')
  await resident.app.moveMap({ id: 'report-map' }, { latitude: 37.48222, longitude: 122.12114 })
  await resident.sees('report-where', '竹岛路站负责')
})
