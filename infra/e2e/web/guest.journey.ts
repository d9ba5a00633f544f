import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let guest: Person
let number: string
let code: string
beforeAll(async () => {
  scene = await Scene.open()
  guest = await scene.person()
})
afterAll(() => scene.close())

describe('a guest', () => {
  it('looks around and writes without signing in, and is asked only when sending', async () => {
    await guest.visit.open()
    await guest.tap('home-kind-other')
    await guest.sees('home-other-09006')
    await guest.looks('home-other-light-zh')
    await guest.tap('home-other-09006')
    await guest.writes('report-text', '烧烤摊占了半条人行道，电话 13812345678')
    await guest.sees('report-preview', '半条人行道')
    expect(await guest.reads('report-preview')).not.toContain('13812345678')
    await guest.choosesFiles('report-photos-add', [await scene.picture('stall')])
    await guest.sees('report-photos', '等待上传')
    await guest.tap('report-send')
    await guest.sees('report-sign-in')
    await guest.looks('report-sign-in-light-zh')
  })

  it('may leave it at that: the report stays', async () => {
    await guest.tap('report-sign-in-later')
    await guest.seesNot('report-sign-in')
    expect(await guest.at('report-text').inputValue()).toContain('烧烤摊')
  })

  it('sends it as a guest and is given a code to come back with', async () => {
    await guest.tap('report-send', 'report-sign-in-guest')
    number = await guest.reads('sent-number')
    code = await guest.reads('sent-code')
    expect(code).toMatch(/^[A-Z0-9]{8,}$/)
    await guest.looks('sent-guest-light-zh')
  })

  it('tracks it on another phone by number and code, and by nothing less', async () => {
    const elsewhere = await scene.person({ position: 'refused' })
    elsewhere.visit.tolerate(/status of 404/)
    await elsewhere.visit.open()
    await elsewhere.tap('home-track', 'track-find')
    await elsewhere.sees('track', '请填写')
    await elsewhere.writes('track-number', number)
    await elsewhere.writes('track-code', 'AAAAAAAAAA')
    await elsewhere.tap('track-find')
    await elsewhere.sees('track-told')
    await elsewhere.looks('track-light-zh')
    await elsewhere.writes('track-code', code.toLowerCase())
    await elsewhere.tap('track-find')
    await elsewhere.sees('case-state', '已上报')
    await elsewhere.sees('track', '竹岛站 队员')
    expect(await elsewhere.reads('track')).not.toContain('13812345678')
    await elsewhere.looks('tracked-light-zh')
  })
})
