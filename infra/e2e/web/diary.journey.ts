import { resolves, takesStep } from './answering'
import type { Person } from './person'
import { positionNorth, Scene } from './scene'
import type { VisitOptions } from './visit'

let scene: Scene
let resident: Person
let keeper: Person
let address: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
})
afterAll(() => scene.close())

/** The page of the case on another phone, or in another view. */
const looksAt = async (who: string, options: Partial<VisitOptions> = {}): Promise<Person> => {
  const person = await scene.person(options)
  await person.signsIn(who)
  await person.page.goto(address)
  await person.sees('diary-tap')
  return person
}

describe('the nuisance diary', () => {
  it('takes one tap of the reporter on the spot, and then says from when on it takes another', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    await resident.tap('home-kind-noise', 'report-send')
    await resident.tap('sent-see')
    await resident.sees('case-number')
    address = resident.page.url()
    await resident.tap('diary-tap')
    await resident.sees('diary-told', '已记录')
    await resident.sees('diary-mostly', '最常发生')
    await resident.looks('diary-light-zh')
    await resident.looksAgain()
    await resident.sees('case', '后可以再记')
  })

  it('refuses who is too far away or lets no place be known, in words', async () => {
    const neighbour = await scene.person()
    await neighbour.signsIn('resident-2')
    await neighbour.goesTo('home')
    await neighbour.tap('home-kind-noise', 'report-me-too-1')
    await neighbour.sees('toast', '已关注')
    const far = await looksAt('resident-2', { position: positionNorth(900) })
    far.visit.tolerate(/422/)
    await far.tap('diary-tap')
    await far.sees('diary-told', '您离现场约 900 米')
    const hidden = await looksAt('resident-2', { position: 'refused' })
    await hidden.tap('diary-tap')
    await hidden.sees('diary-told', '没有位置权限')
    await hidden.looks('diary-refused-light-zh')
  })

  it('tells the officer when to go; a visit is agreed, and a neighbour’s tap is added', async () => {
    keeper = await scene.person()
    await keeper.signsIn('station-keeper-1')
    await keeper.page.goto(address)
    await keeper.sees('desk-diary', '建议到场')
    await keeper.tap('visit-agree')
    await keeper.looks('desk-diary-form-light-zh')
    await keeper.tap('visit-save')
    await keeper.sees('desk-visit', '每')
    await keeper.looks('desk-diary-light-zh')
    const neighbour = await looksAt('resident-2')
    await neighbour.tap('diary-tap')
    await neighbour.sees('diary-told', '已记录')
    await keeper.looksAgain()
    await keeper.sees('desk-diary', '2 人')
  })

  it.each([
    ['dark-zh', { dark: true }],
    ['elder-zh', { elder: true }],
    ['elder-dark-ko', { elder: true, dark: true, locale: 'ko-KR' }],
    ['light-en', { locale: 'en-GB' }],
  ] as const)('has nothing serious in %s', async (name, options) => {
    const person = await looksAt('resident-1', options)
    await person.looks(`diary-${name}`)
  })

  it('asks after closing whether it stopped; half of those asked saying no opens it again', async () => {
    await takesStep(keeper, 'accept')
    await takesStep(keeper, 'start')
    await resolves(keeper, '已要求夜间停止施工。', [])
    await resident.looksAgain()
    await resident.tap('act-rate', 'rate-stars-4', 'rate-solved-solved', 'act-rate-send')
    await resident.sees('case-state', '已结案')
    await resident.tap('stopped-partly', 'stopped-send')
    await resident.sees('stopped-mine', '好了一些')
    await resident.looks('stopped-light-zh')
    await resident.tap('stopped-change', 'stopped-no', 'stopped-send')
    await resident.seesNot('stopped-send')
    await keeper.looksAgainUntil('desk-state', '返工')
    await resident.looksAgain()
    await resident.sees('case-state', '返工')
  })
})
