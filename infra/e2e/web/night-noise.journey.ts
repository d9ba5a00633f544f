import { findsInQueue, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

/** A Tuesday, 23:30 in Weihai. */
const AT_NIGHT = '2026-11-24T15:30:00.000Z'

let scene: Scene
let resident: Person
let officer: Person
let number: string
beforeAll(async () => {
  scene = await Scene.open(AT_NIGHT)
  resident = await scene.person()
})
afterAll(() => scene.close())

describe('construction at half past eleven at night', () => {
  it('is reported as happening now, and the page says how soon it is answered', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    await resident.tap('home-kind-noise')
    await resident.sees('report-category-08001')
    await resident.writes('report-text', '工地还在打桩，震得睡不着。')
    await resident.looks('night-report-light-zh')
    await resident.tap('report-send')
    number = await resident.reads('sent-number')
    expect(number).toMatch(/^环翠-20261124-\d{4}$/)
  })

  it('goes to night duty, says why, and runs by the calendar: half an hour, two hours', async () => {
    await resident.sees('sent', '竹岛中队 夜间值班员')
    await resident.sees('sent', '还剩 29 分钟')
    await resident.sees('sent', '还剩 1 小时 59 分钟')
    await resident.tap('sent-why')
    await resident.sees('sent', '夜间噪声由夜班处理，上报时有 1 名夜间值班人员当班')
    await resident.looks('night-sent-light-zh')
  })

  it('stands on top of the night officer’s desk, with both limits ending this very night', async () => {
    officer = await scene.person()
    await officer.signsIn('night-officer-1')
    await officer.tap('me-desk')
    await officer.sees('queue-1', number)
    await officer.looks('night-queue-light-zh')
    await officer.tap('queue-1')
    await officer.sees('desk-case', '工地还在打桩')
    await officer.tap('desk-clock-exact')
    await officer.sees('desk-clock-resolve', '01:30')
    await officer.tap('desk-why')
    await officer.sees('desk-responsible', '夜间噪声由夜班处理')
    await officer.looks('night-desk-light-zh')
  })

  it('is taken, gone to and told of with a photo while it goes on', async () => {
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
    await officer.tap('act-more', 'act-recordProgress')
    await officer.writes('act-field-text', '已到工地，正在核对夜间施工证明。')
    await officer.sendsPhotos('act-field-photos', [await scene.picture('night-site')])
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-work')
    await resident.tap('sent-see')
    await resident.sees('case-state', '处置中')
    await resident.sees('case', '正在核对夜间施工证明')
    await resident.sees('case-clock', '办理时限')
    await resident.looks('night-case-light-zh')
  })

  it('is read in the dark by who lies awake, and by an officer who reads English', async () => {
    const awake = await scene.person({ dark: true, elder: true })
    await awake.signsIn('resident-1')
    await awake.goesTo('cases')
    await awake.tap('case-row-1')
    await awake.sees('case-number', number)
    await awake.looks('night-case-elder-dark-zh')
    const other = await scene.person({ locale: 'en-GB' })
    await other.signsIn('night-officer-1')
    await findsInQueue(other, number)
    await other.looks('night-desk-light-en')
  })

  it('is stopped, read by its reporter, rated, and closed the same night', async () => {
    await resolves(officer, '施工方没有夜间施工证明，已责令立即停工。', [])
    await resident.looksAgain()
    await resident.sees('case-state', '已处置')
    await resident.sees('case', '已责令立即停工')
    await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved', 'act-rate-send')
    await resident.sees('case-state', '已结案')
    await resident.looks('night-closed-light-zh')
  })
})
