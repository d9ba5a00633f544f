import type { Person } from './person'
import { positionNorth, Scene } from './scene'

interface Mine {
  items: { id: string; number: string; text: string }[]
}

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const mine = async (who: string) => (await scene.ask<Mine>(who, '/api/cases?scope=mine&limit=20')).items

/** Typing is written down when it pauses. */
const pauses = () => new Promise((resolve) => setTimeout(resolve, 400))

describe('a report that is begun with a network and written without one', () => {
  let resident: Person

  it('is there again after the process was killed: place, words and photo', async () => {
    resident = scene.person('resident-1')
    await resident.tap('home-kind-illegalBuilding')
    await resident.sees('report-where', '负责')
    resident.app.setNetwork('none')
    await resident.takesPhotos('report-photos', [await scene.picture('roof')])
    await resident.writes('report-text', '院里在搭棚子。')
    await pauses()
    resident.startsAgain()
    await resident.sees('home-draft-1', '1 张照片')
    await resident.tap('home-draft-1')
    await resident.sees('report-photos-1')
    expect(resident.app.value({ id: 'report-text' })).toBe('院里在搭棚子。')
    await resident.sees('report-map')
  })

  it('is kept when it is sent, says what will happen, and waits through another kill', async () => {
    await resident.tap('report-send')
    await resident.sees('report-waiting', '联网后会自动提交，不会重复')
    resident.startsAgain()
    await resident.sees('home-draft-1', '等待网络')
  })

  it('is sent by itself once the network is back, as one case with its photo', async () => {
    resident.app.setNetwork('4g')
    await resident.sees('home-case-1', '私搭乱建')
    await resident.seesNot('home-draft-1')
    const cases = await mine('resident-1')
    expect(cases.map(({ text }) => text)).toEqual(['院里在搭棚子。'])
    await resident.tap('home-case-1')
    await resident.sees('case', '院里在搭棚子。')
    expect(await scene.shownPhotos(resident, 'case')).toEqual(['现场照片 1'])
  })
})

describe('a report whose answer is lost', () => {
  it('is one case, though the phone was killed while it was sent', async () => {
    const resident = scene.person('resident-2', (phone) => {
      phone.position = positionNorth(300)
    })
    await resident.tap('home-kind-noise')
    await resident.sees('report-where', '负责')
    await resident.tap('report-send')
    const isOnItsWay = () =>
      resident.app
        .calls('request')
        .some(({ method, url }) => method === 'POST' && /\/api\/cases$/.test(String(url)))
    await resident.waitsUntil(isOnItsWay, 'the report on its way')
    resident.startsAgain()
    await resident.sees('home-case-1', '施工扰民')
    await resident.seesNot('home-draft-1')
    expect(await mine('resident-2')).toHaveLength(1)
  })
})
