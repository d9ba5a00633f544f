import { comesToAnswer, officerOf, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

const ANSWER = '已到厂区检测，夜间噪声超标，责令企业 15 日内加装隔声设施。'

let scene: Scene
let resident: Person
let officer: Person
let number: string
let sign: string
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
})
afterAll(() => scene.close())

/** What the resident's page discloses now. */
const disclosed = async (...words: string[]) => {
  for (const one of words) await resident.sees('case-disclosure', one)
}

describe('a factory’s noise, which is another body’s duty', () => {
  it('says whose duty it is where it is reported, and is taken all the same', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    await resident.tap('home-kind-noise', 'report-category-06028-I')
    await resident.sees('report-duty', '生态环境部门')
    await resident.looks('factory-report-light-zh')
    await resident.writes('report-text', '厂房的风机白天夜里都在响。')
    await resident.tap('report-send')
    number = await resident.reads('sent-number')
    sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    expect(sign).not.toBe('')
    await resident.tap('sent-why')
    await resident.sees('sent', '这类问题由生态环境部门负责。驿站先收下，再转交并跟进到有答复')
    await resident.tap('sent-see')
    await resident.sees('case-state', '已上报')
    await disclosed(`首问责任人：${sign}`, '由生态环境部门负责', '现在：已上报', '5 个工作日')
  })

  it('is accepted by its first responder, to whom the desk says what is due: passing it on', async () => {
    officer = await comesToAnswer(scene, officerOf(sign), number)
    await officer.sees('desk-duty', '由生态环境部门负责')
    await officer.sees('desk-call-body', '12369')
    await takesStep(officer, 'accept')
    await officer.sees('act-transfer')
    await officer.looks('factory-desk-light-zh')
    await resident.looksAgain()
    await resident.sees('case-state', '已受理')
    await disclosed('现在：已受理')
  })

  it('goes to ecology and environment, offered first with its phone', async () => {
    await officer.tap('act-transfer', 'act-field-rightDoor-1')
    await officer.writes('act-field-text', '已把情况和位置转给生态环境部门，请到场检测。')
    await officer.looks('factory-transfer-light-zh')
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-state', '已转办')
    await officer.sees('desk-hand-overs', '请到场检测')
  })

  it('shows the resident the body with a button that calls it, and who follows it', async () => {
    await resident.looksAgain()
    await resident.sees('case-state', '已转办')
    await resident.sees('case-passed-on', '生态环境部门 12369')
    await resident.sees('case-passed-on', `${sign} 继续跟进`)
    await resident.sees('case-call-door', '拨打 12369')
    await resident.sees('case-call-body', '12369')
    await disclosed('已上报 → 已受理 → 已转办 → 已处置 → 已核查 → 已结案', '现在：已转办', '还在办理')
    await resident.looks('factory-passed-on-light-zh')
    await resident.at('case-disclosure').scrollIntoViewIfNeeded()
    await resident.looks('factory-disclosure-light-zh')
  })

  it('comes back as the body’s answer, recorded by who followed it', async () => {
    await officer.sees('act-recordAnswer')
    await officer.tap('act-more', 'act-recordProgress')
    await officer.writes('act-field-text', '已电话催办，对方约定明天到场。')
    await officer.tap('act-send')
    await officer.seesNot('act-form')
    await officer.tap('act-recordAnswer')
    await officer.writes('act-field-text', ANSWER)
    await officer.tap('act-field-outcome-management', 'act-send')
    await officer.seesNot('act-form')
    await officer.sees('desk-state', '已处置')
    await officer.looks('factory-answered-light-zh')
  })

  it('is told to the resident, who rates it; the way it took stays to be read', async () => {
    await resident.comesBack()
    await resident.goesTo('me')
    await resident.tap('me-notices')
    await resident.sees('notice-1', number)
    await resident.tap('notice-1')
    await resident.sees('case-state', '已处置')
    await resident.sees('case', ANSWER)
    await disclosed('已受理 → 已转办 → 已处置', '现在：已处置', ANSWER)
    await resident.looks('factory-answer-light-zh')
    await resident.tap('act-rate', 'rate-stars-4', 'rate-solved-solved', 'act-rate-send')
    await resident.sees('case-state', '已结案')
    await disclosed('已受理 → 已转办 → 已处置', '现在：已结案', ANSWER)
  })

  it.each([
    ['dark-zh', { dark: true }],
    ['elder-ko', { elder: true, locale: 'ko-KR' }],
    ['light-en', { locale: 'en-GB' }],
  ] as const)('has nothing serious in %s', async (name, options) => {
    const person = await scene.person(options)
    await person.signsIn('resident-1')
    await person.goesTo('cases')
    await person.tap('case-row-1')
    await person.sees('case-disclosure')
    await person.looks(`factory-case-${name}`)
    await person.at('case-disclosure').scrollIntoViewIfNeeded()
    await person.looks(`factory-disclosure-${name}`)
  })
})
