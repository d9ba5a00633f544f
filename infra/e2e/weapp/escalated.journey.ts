import { readFileSync } from 'node:fs'
import { readPdf } from '../../../functions/test/read-pdf'
import { chooses, comesToAnswer, officerOf, opensFromQueue, resolves, takesStep } from './answering'
import type { Person } from './person'
import { Scene } from './scene'

/** A Tuesday, 9:00; four working hours end at 14:30, and twice as many the next day at 9:30. */
const REPORTED = '2026-11-24T01:00:00.000Z'
const PAST_80 = '2026-11-24T06:00:00.000Z'
const PAST_100 = '2026-11-24T07:00:00.000Z'
const PAST_150 = '2026-11-24T09:00:00.000Z'
const PAST_200 = '2026-11-25T01:40:00.000Z'
const A_WEEK_LATER = '2026-12-02T03:00:00.000Z'

let scene: Scene
let resident: Person
let officer: Person
let number: string
let responder: string
beforeAll(async () => {
  scene = await Scene.openAt(REPORTED)
  resident = scene.person('resident-1')
})
afterAll(() => scene.close())

/** Opens the mini-program anew and there the latest notice, which is of the case. */
const comesByNotice = async (who: Person, words: string): Promise<void> => {
  who.startsAgain()
  await who.tap('tab-me', 'me-notices')
  await who.comesToSee('notice-1', words)
  await who.sees('notice-1', number)
  await who.tap('notice-1')
}

const signedIn = async (id: string): Promise<Person> => {
  const who = scene.person(id)
  await who.signsIn()
  return who
}

describe('a case that nobody settles in time', () => {
  it('is reported in the morning and begun at once', async () => {
    await resident.tap('home-kind-other', 'home-other-09006')
    await resident.sees('report-where', '竹岛站负责')
    await resident.takesPhotos('report-photos', [await scene.picture('stall')])
    await resident.writes('report-text', '水果摊占了人行道。')
    await resident.tap('report-send')
    await resident.isOn('resident/sent/index')
    number = await resident.reads('sent-number')
    responder = /竹岛站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
    officer = await comesToAnswer(scene, officerOf(responder), number)
    await takesStep(officer, 'accept')
    await takesStep(officer, 'start')
    await officer.sees('desk-ladder-resolve', '下一级')
  })

  it('reminds its officer at 80 %, who sees what comes next', async () => {
    await scene.goesTo(PAST_80)
    await comesByNotice(officer, '时限将到')
    await officer.sees('desk-ladder-resolve', /80%提醒处置人已到.*100%/)
    await officer.sees('desk-ladder-resolve', /100%告知站长下一级.*150%告知中队长未开始/)
  })

  it('is overdue for the station keeper, who gives a part of it to a partner with a limit', async () => {
    await scene.goesTo(PAST_100)
    const keeper = await signedIn('station-keeper-1')
    await comesByNotice(keeper, '已超过时限')
    await keeper.sees('desk-ladder-resolve', /100%告知站长已到/)
    await keeper.tap('act-more', 'act-assign')
    await chooses(keeper, '城管+单位联络员在岗')
    await keeper.tap('act-field-taskLimit-0')
    await keeper.writes('act-field-text', '请清走路边的货架。')
    await keeper.tap('act-send')
    await keeper.seesNot('act-form')
    await keeper.sees('desk-task-1', '待接收')
  })

  it('is helped by the partner, who takes the task and says what came of it', async () => {
    const partner = await comesToAnswer(scene, 'partner-1', number)
    await partner.sees('desk-task-1', '请清走路边的货架。')
    await takesStep(partner, 'acceptTask')
    await partner.tap('act-finishTask')
    await partner.writes('act-field-text', '货架已清走。')
    await partner.sendsPhotos('act-field-photos', [await scene.picture('shelf')])
    await partner.tap('act-send')
    await partner.seesNot('act-form')
    await partner.sees('desk-task-1', /已完成.*货架已清走。/)
  })

  it('has escalated to the squad leader at 150 %', async () => {
    await scene.goesTo(PAST_150)
    const leader = await signedIn('squad-leader-1')
    await comesByNotice(leader, '提请督办')
    await leader.sees('desk-ladder-resolve', /150%告知中队长已到/)
    await leader.sees('desk-task-1', '货架已清走。')
  })

  it('is on top for the bureau leader at 200 %, who owes an instruction and writes it', async () => {
    await scene.goesTo(PAST_200)
    const leader = await signedIn('bureau-leader-1')
    await leader.tap('me-desk')
    await leader.sees('queue-1', number)
    await leader.sees('queue-1', '待督办批示')
    await leader.tap('queue-group-toInstruct')
    await leader.sees('queue-1', number)
    await leader.tap('queue-1')
    await leader.sees('desk-owed')
    await leader.sees('desk-ladder-resolve', /200%一把手督办已到/)
    await leader.tap('act-instruct')
    await leader.writes('act-field-text', '今天之内清走，并向上报人说明。')
    await leader.tap('act-send')
    await leader.seesNot('act-form')
    await leader.seesNot('desk-owed')
    await leader.sees('desk-instructions', '今天之内清走，并向上报人说明。')
    await leader.goesBack()
    await leader.sees('queue-empty')
  })

  it('is settled by its officer with a photo of how it looks now', async () => {
    await comesByNotice(officer, '局领导已批示督办')
    await officer.sees('desk-instructions', '今天之内清走，并向上报人说明。')
    await resolves(officer, '摊位已清走，路面已清扫。', [await scene.picture('cleared')])
    await officer.sees('desk-state', '已处置')
  })

  it('comes to its reporter with hand-overs, instruction and result; rated partly, it is closed', async () => {
    await comesByNotice(resident, '已处置，请您看看结果并评价')
    await resident.sees('case', '局领导 已批示督办')
    await resident.sees('case-hand-overs', `无论由谁办理，首问责任人 ${responder} 始终对您负责`)
    await resident.sees('case-hand-overs', /交办给城管\+单位联络员请清走路边的货架。竹岛站 站长 · 昨天 15:00/)
    await resident.sees('case-timeline', '作了督办批示')
    await resident.sees('case', '摊位已清走，路面已清扫。')
    expect(await scene.shownPhotos(resident, 'case-after')).toEqual(['处置后照片 1'])
    await resident.tap('act-rate', 'rate-stars-4', 'rate-solved-partly', 'act-rate-send')
    await resident.seesNot('act-rate-sheet')
    await resident.sees('case-state', '已结案')
    await resident.sees('case', '4 星 · 部分解决')
    await resident.sees('case-after-closing', '12月2日')
  })

  it('is looked at again a week later; what came back opens it anew', async () => {
    await scene.goesTo(A_WEEK_LATER)
    const collector = await signedIn('collector-1')
    await comesByNotice(collector, '到了回头看的时间')
    await collector.tap('act-recheck', 'act-field-found-rebound')
    await collector.writes('act-field-text', '摊位又摆出来了。')
    await collector.sendsPhotos('act-field-photos', [await scene.picture('again')])
    await collector.tap('act-send')
    await collector.seesNot('act-form')
    await collector.sees('desk-state', '返工')
    resident.startsAgain()
    await resident.tap('home-case-1')
    await resident.sees('case-state', '返工')
    await resident.sees('case-after-closing', '反弹')
  })

  it('stands in its record as it was, with who looked, and its file is opened on the phone', async () => {
    const auditor = await signedIn('auditor-1')
    await auditor.tap('me-desk')
    await opensFromQueue(auditor, number)
    await auditor.tap('desk-record', 'record-step-3')
    await auditor.sees('record-as-of', '2026年11月24日 09:00')
    await auditor.sees('record', '处置中')
    await auditor.tap('record-now')
    await auditor.sees('record-looks', /局领导.*查看案件/)
    await auditor.tap('record-file')
    await auditor.waitsUntil(() => auditor.phone.documents.length > 0, 'the file')
    const pages = readPdf(readFileSync(auditor.phone.documents[0] ?? ''))
    const file = pages.map(({ text }) => text).join('\n')
    for (const words of [number, '督办批示局领导', '今天之内清走，并向上报人说明。', '货架已清走。', '反弹'])
      expect(file).toContain(words)
    expect(pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(4)
  })
})
