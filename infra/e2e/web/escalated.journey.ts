import { readFileSync } from 'node:fs'
import { comesToAnswer, findsInQueue, officerOf, opensFromQueue, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

/**
 * Four working hours of a stall on the road, reported on a Tuesday at nine: due at 14:30 after the noon break; its
 * rungs at 13:42, 14:30, 16:30 and at half past nine the next morning.
 */
const NINE = '2026-11-24T01:00:00.000Z'
const PAST_80 = '2026-11-24T05:45:00.000Z'
const PAST_100 = '2026-11-24T06:35:00.000Z'
const PAST_150 = '2026-11-24T08:32:00.000Z'
const PAST_200 = '2026-11-25T01:35:00.000Z'
const A_WEEK_ON = '2026-12-02T02:00:00.000Z'

const ASKED = '请到商户劝导，今天收摊前把占道的桌椅搬回店内。'
const DONE = '已劝导店主，桌椅搬回店内，路面已清扫。'
const WRITTEN = '请竹岛站今天办结，并查一查为什么超时。'

let scene: Scene
let resident: Person
let officer: Person
let keeper: Person
let partner: Person
let leader: Person
let number: string
let sign: string
beforeAll(async () => {
  scene = await Scene.open(NINE)
  resident = await scene.person()
})
afterAll(() => scene.close())

/** Finds this as the newest of one's notices. */
const readsNotice = async (who: Person, words: string) => {
  await who.comesBack()
  await who.goesTo('me')
  await who.tap('me-notices')
  await who.looksAgainUntil('notice-1', words)
  await who.sees('notice-1', number)
}

const comesToDesk = async (who: Person) => {
  await who.comesBack()
  await who.goesTo('me')
  await who.tap('me-desk')
}

describe('a case that runs late', () => {
  it('is reported in the morning, accepted and begun', async () => {
    await resident.signsIn('resident-1')
    await resident.goesTo('home')
    await resident.tap('home-kind-other', 'home-other-09006')
    await resident.sendsPhotos('report-photos', [await scene.picture('stall')])
    await resident.writes('report-text', '烧烤店把桌椅摆满了人行道。')
    await resident.tap('report-send')
    number = await resident.reads('sent-number')
    sign = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    expect(sign).not.toBe('')
    await resident.tap('sent-see')
    await resident.sees('case-state', '已上报')
    officer = await comesToAnswer(scene, officerOf(sign), number)
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
  })

  it('reminds its officer at 80 %, with the ladder drawn beside the clock', async () => {
    await scene.goesTo(PAST_80)
    await officer.looksAgainUntil('desk-ladder-resolve', '已到')
    await officer.sees('desk-ladder-resolve', '告知站长')
    await officer.looks('escalated-officer-80-light-zh')
    await readsNotice(officer, '时限将到，请尽快办理')
    await officer.looks('escalated-notices-80-light-zh')
    await officer.tap('notice-1')
    await officer.sees('desk-case', number)
    await resident.sees('case-state', '处置中')
    expect(await resident.reads('case-timeline')).not.toContain('提醒')
  })

  it('reaches the keeper at 100 %, who gives a partner a task with a limit of its own', async () => {
    await scene.goesTo(PAST_100)
    keeper = await scene.person()
    await keeper.signsIn('station-keeper-1')
    await readsNotice(keeper, '已超过时限')
    await keeper.tap('notice-1')
    await keeper.sees('desk-clock-resolve', '已超时')
    await keeper.looks('escalated-keeper-100-light-zh')
    await keeper.tap('act-more', 'act-assign')
    await keeper
      .at('act-form')
      .getByRole('radio', { name: /城管\+单位/ })
      .tap()
    await keeper.writes('act-field-text', ASKED)
    await keeper.tap('act-field-taskLimit-0')
    await keeper.looks('escalated-assign-light-zh')
    await keeper.tap('act-send')
    await keeper.seesNot('act-form')
    await keeper.sees('desk-tasks', ASKED)
  })

  it('is taken on by the partner, who sees the task before anything else', async () => {
    partner = await scene.person()
    await partner.signsIn('partner-1')
    await findsInQueue(partner, number)
    await partner.sees('desk-tasks', '任务时限')
    await partner.looks('escalated-partner-light-zh')
    await takesStep(partner, 'acceptTask')
    await resident.looksAgain()
    await resident.sees('case-hand-overs', `首问责任人 ${sign} 始终对您负责`)
    await resident.sees('case-hand-overs', ASKED)
    await resident.sees('case-hand-overs', '今天 14:3')
    await resident.sees('case-clock', '已超时')
    await resident.looks('escalated-resident-100-light-zh')
    await resident.at('case-hand-overs').scrollIntoViewIfNeeded()
    await resident.looks('escalated-hand-overs-light-zh')
  })

  it('reaches the squad leader at 150 %, who sees it beside the list on a wide screen', async () => {
    await scene.goesTo(PAST_150)
    await partner.tap('act-finishTask')
    await partner.writes('act-field-text', DONE)
    await partner.sendsPhotos('act-field-photos', [await scene.picture('cleared')])
    await partner.tap('act-send')
    await partner.seesNot('act-form')
    await partner.sees('desk-tasks', DONE)
    leader = await scene.person({ width: 1200, height: 900 })
    await leader.signsIn('squad-leader-1')
    await readsNotice(leader, '超时较久，提请督办')
    await comesToDesk(leader)
    await leader.tap('queue-scope-squad')
    await leader.page.locator('[id^="queue-"]:visible', { hasText: number }).first().tap()
    await leader.sees('desk-ladder-resolve', '告知中队长')
    await leader.sees('desk-tasks', DONE)
    await leader.looks('escalated-squad-leader-150-wide-zh')
  })

  it('stands on top for the bureau leader at 200 %, who writes the instruction that is owed', async () => {
    await scene.goesTo(PAST_200)
    const bureau = await scene.person()
    await bureau.signsIn('bureau-leader-1')
    await readsNotice(bureau, '超时较久，提请督办')
    await comesToDesk(bureau)
    await bureau.sees('queue-1', number)
    await bureau.sees('queue-1', '待督办批示')
    await bureau.looks('escalated-bureau-queue-light-zh')
    await bureau.tap('queue-1')
    await bureau.sees('desk-owed')
    await bureau.looks('escalated-bureau-200-light-zh')
    await bureau.tap('act-instruct')
    await bureau.writes('act-field-text', WRITTEN)
    await bureau.looks('escalated-instruct-light-zh')
    await bureau.tap('act-send')
    await bureau.seesNot('act-form')
    await bureau.seesNot('desk-owed')
    await bureau.sees('desk-instructions', WRITTEN)
  })

  it('is settled by the officer, who read the instruction, with a photo of the place as it is now', async () => {
    await officer.looksAgain()
    await officer.sees('desk-instructions', WRITTEN)
    await officer.sees('desk-tasks', DONE)
    await resolves(officer, '店主已签承诺书，人行道恢复通行。', [await scene.picture('pavement')])
    await officer.sees('desk-state', '已处置')
    await officer.looks('escalated-resolved-light-zh')
  })

  it('tells the resident that a leader stepped in without the words, and is rated as partly solved', async () => {
    await resident.looksAgain()
    await resident.sees('case-state', '已处置')
    await resident.sees('case', '局领导 已批示督办')
    expect(await resident.reads('case')).not.toContain(WRITTEN)
    await resident.sees('case', '店主已签承诺书')
    await resident.sees('case-before')
    await resident.sees('case-after')
    await resident.looks('escalated-result-light-zh')
    await resident.tap('act-rate', 'rate-stars-3', 'rate-solved-partly')
    await resident.writes('act-rate-text', '桌椅搬走了，晚上还有人占一点。')
    await resident.looks('escalated-rate-light-zh')
    await resident.tap('act-rate-send')
    await resident.sees('case-state', '已结案')
    await resident.sees('case-after-closing', '回头看')
  })

  it('is looked at again a week on by a collector, with a photo', async () => {
    await scene.goesTo(A_WEEK_ON)
    const collector = await scene.person()
    await collector.signsIn('collector-1')
    await readsNotice(collector, '到了回头看的时间')
    await comesToDesk(collector)
    await collector.tap('queue-group-toRecheck')
    await opensFromQueue(collector, number)
    await collector.sees('act-recheck')
    await collector.looks('escalated-collector-light-zh')
    await collector.tap('act-recheck', 'act-field-found-holds')
    await collector.sendsPhotos('act-field-photos', [await scene.picture('week-on')])
    await collector.tap('act-send')
    await collector.seesNot('act-form')
    await collector.sees('desk-rechecks')
    await resident.looksAgain()
    await resident.sees('case-after-closing', '采集')
    await resident.at('case-after-closing').scrollIntoViewIfNeeded()
    await resident.looks('escalated-after-closing-light-zh')
  })

  it('is read by the auditor: as it stood then, who looked, and as a file', async () => {
    const auditor = await scene.person()
    await auditor.signsIn('auditor-1')
    await auditor.tap('me-desk', 'queue-group-over')
    await opensFromQueue(auditor, number)
    await auditor.sees('act-none')
    await auditor.tap('desk-record')
    await auditor.sees('record-looks', '查看案件')
    await auditor.sees('record-looks', '局领导')
    await auditor.looks('escalated-record-light-zh')
    await auditor.at('record-looks').scrollIntoViewIfNeeded()
    await auditor.looks('escalated-looks-light-zh')
    await auditor.tap('record-step-3')
    await auditor.sees('record-as-of', '2026年11月24日 09:0')
    await auditor.sees('desk-state', '处置中')
    await auditor.seesNot('desk-instructions')
    await auditor.looks('escalated-replay-light-zh')
    await auditor.tap('record-now')
    const [file] = await Promise.all([auditor.page.waitForEvent('download'), auditor.tap('record-file')])
    expect(file.suggestedFilename()).toBe(`卷宗-${number}.pdf`)
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await auditor.sees('toast', '卷宗已导出')
  })

  it.each([
    ['dark-zh', { dark: true }],
    ['elder-zh', { elder: true }],
    ['elder-dark-ko', { elder: true, dark: true, locale: 'ko-KR' }],
    ['light-en', { locale: 'en-GB' }],
  ] as const)('has nothing serious in %s, for resident and staff', async (name, options) => {
    const address = resident.page.url()
    for (const [who, id] of [
      ['resident-1', 'case-disclosure'],
      ['squad-leader-1', 'desk-timeline'],
    ] as const) {
      const person = await scene.person(options)
      await person.signsIn(who)
      await person.page.goto(address)
      await person.sees(id)
      await person.looks(`escalated-${who}-${name}`)
      await person.at(id).scrollIntoViewIfNeeded()
      await person.looks(`escalated-${who}-${id}-${name}`)
    }
  })
})
