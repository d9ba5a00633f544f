import { toWgs84 } from '../../../miniapp/src/platform/datum'
import { loadHuancui } from '../../data'
import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const wgs84 = (place: { lat: number; lng: number }) => {
  const { lat, lng } = toWgs84(place)
  return { latitude: lat, longitude: lng }
}

describe('where it is', () => {
  it('outside the district, names the zone that is responsible, and keeps the report from being sent', async () => {
    const zone = loadHuancui().settings.district.neighbours[0]
    const place = zone?.places.at(-1)
    if (!zone || !place) throw new Error('no neighbour')
    const somebody = await scene.person({ position: wgs84(place) })
    await somebody.visit.open('/resident/report/index?category=06027')
    await somebody.sees('report-outside', zone.name)
    await somebody.sees('report-outside-call', '拨打 12345')
    await somebody.tap('report-send')
    await somebody.sees('report', '还不能提交')
    await somebody.looks('report-outside-light-zh')
  })

  it('far away, leads to the hotline', async () => {
    const somebody = await scene.person({ position: { latitude: 36.07, longitude: 120.38 } })
    await somebody.visit.open('/resident/report/index?category=06027')
    await somebody.sees('report-outside', '12345 市民热线')
  })

  it('is found by the community’s name when the phone may not say', async () => {
    const somebody = await scene.person({ position: 'refused' })
    await somebody.visit.open('/resident/report/index?category=06027')
    await somebody.sees('report-place', '没有位置权限')
    await somebody.tap('report-send')
    await somebody.sees('report-place', '请标出问题所在的位置')
    await somebody.writes('report-search', '望岛')
    await somebody.looks('report-search-light-zh')
    await somebody.tap('report-search-1')
    await somebody.sees('report-where', '竹岛站负责')
    await somebody.sees('report-place', '拖动图钉')
  })

  it('in an emergency, the number to call comes first', async () => {
    const somebody = await scene.person()
    await somebody.visit.open('/resident/report/index?category=06001')
    await somebody.writes('report-text', '楼顶正在拆，起火了，还有浓烟')
    await somebody.sees('report-emergency', '119')
    await somebody.sees('report-call-now', '119')
    await somebody.looks('report-emergency-light-zh')
  })
})
