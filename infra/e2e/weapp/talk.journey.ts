import { asking } from '../asking'
import type { Person } from './person'
import { Scene } from './scene'

const TITLE = '居民座谈：楼前这块地'
const TOPIC = '楼前小广场没有路灯，晚上看不清台阶'
const DUTY = '给楼前小广场装上路灯'
const RESULT = '三盏路灯已装好，晚上六点自动亮'
const DAY = '2026-11-28'
const WORKING_MORNING = '2026-11-24T01:30:00.000Z'
const AFTERWARDS = `${DAY}T03:10:00.000Z`

let scene: Scene
let from: ReturnType<typeof asking>
let writer: Person
let supporter: Person
let session: string
beforeAll(async () => {
  scene = await Scene.openAt(WORKING_MORNING)
  from = asking(scene)
  writer = scene.person('resident-1')
  supporter = scene.person('resident-2')
  await Promise.all([writer.signsIn(), supporter.signsIn()])
  const talk = {
    title: TITLE,
    kind: 'residentsTalk',
    quotas: { residents: 20, volunteers: 0 },
    volunteerRoles: [],
  }
  session = (await from.announces(DAY, talk)).id
})
afterAll(() => scene.close())

const opensTopics = async (who: Person) => {
  who.opens(`resident/session/index?id=${session}`)
  await who.tap('session-topics')
  await who.sees('topics', TITLE)
}

/** Waits for this notice, and opens it. */
const reads = async (who: Person, words: string) => {
  who.opens('resident/notices/index')
  await who.comesToSee('notices', words)
  await who.tapAmong('notice-', words)
}

it('a topic is put before a talk, is shown once it was looked at, and others support it', async () => {
  await opensTopics(writer)
  await writer.tap('topics-put', 'topics-send')
  await writer.sees('topics-sheet', '请写下想谈的事')
  await writer.writes('topics-text', TOPIC)
  await writer.tap('topics-send')
  await writer.sees('topic-1', '我提的')

  await opensTopics(supporter)
  await supporter.comesToSee('topics', TOPIC)
  await supporter.tap('topic-1-support')
  await supporter.sees('topic-1-support', '已支持 1')
})

it('what the talk agreed on becomes a duty with an owner and a limit', async () => {
  await scene.goesTo(AFTERWARDS)
  const keeper = scene.person('station-keeper-1')
  await keeper.signsIn()
  await keeper.tap('me-desk', 'desk-plan', `plan-session-${session}`, 'session-to-talk')
  await keeper.sees('talk-topic-1', '1 人支持')
  await keeper.tap('talk-topic-1-agree', 'talk-agree-send')
  await keeper.sees('talk-agree', '请选择负责人')
  await keeper.writes('talk-agree-text', DUTY)
  await keeper.tap('talk-agree-owner-officer-1', 'talk-agree-soon-inWeek')
  expect(keeper.app.value({ id: 'talk-agree-day' })).toBe('2026-12-05')
  await keeper.tap('talk-agree-send')
  await keeper.sees('desk-duty-1', DUTY)
})

it('its owner is told, and ends it with a result', async () => {
  const officer = scene.person('officer-1')
  await officer.signsIn()
  await reads(officer, '座谈议定一件事，由您办理')
  await officer.sees('desk-duty-1', TITLE)
  await officer.tap('desk-duty-1-end')
  await officer.writes('duty-change-text', RESULT)
  await officer.tap('duty-change-send')
  await officer.sees('station-duties', '没有待完成的履职事项')
})

it('whoever supported it reads so, and reads the result', async () => {
  await reads(supporter, '您支持的议题已办结')
  await supporter.sees('topics', '座谈已开始，不再收集议题')
  await supporter.sees('topic-1', `结果：${RESULT}`)
  await supporter.sees('topics-duty-1', '已完成')
  const anyone = scene.person('resident-3')
  await opensTopics(anyone)
  await anyone.sees('topics-duty-1', RESULT)
})
