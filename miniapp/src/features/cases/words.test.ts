import { ACTIONS, type Category, type Clock, type RoutingStep, STAGES, STATES } from '@yizhan/shared/cases'
import { LANGUAGES, toInstant } from '@yizhan/shared/kernel'
import { notice } from '@yizhan/shared/people'
import fc from 'fast-check'
import { actionName, eventBy, eventTitle, stepTitle } from './action-words'
import { clockWords, leadingClock } from './clock-words'
import { dueWords, shareUsed } from './due-words'
import { rungWords } from './ladder-words'
import { lawWords, limitWords } from './limit-words'
import { nextWords } from './next-words'
import { noticeWords } from './notice-words'
import { routingWords } from './routing-words'
import { stateChip, summaryChip } from './state-words'

const START = '2026-11-23T01:00:00.000Z'
const later = (minutes: number) => toInstant(Date.parse(START) + minutes * 60_000)
const clock = (more: Partial<Clock> = {}): Clock => ({
  stage: 'resolve',
  limit: { value: 5, unit: 'workingDays' },
  rung: 0,
  startedAt: START,
  dueAt: later(1000),
  ...more,
})

describe('words for states, actions and notices', () => {
  it('exist in every language, without gaps left open', () => {
    for (const language of LANGUAGES) {
      const words = [
        ...STATES.flatMap((state) => [
          stateChip(state, language).label,
          nextWords(state, language),
          nextWords(state, language, 'follower'),
        ]),
        ...ACTIONS.flatMap((action) => [actionName(action, language), eventTitle(action, language)]),
        ...notice.shape.kind.options.map((kind) => noticeWords(kind, language).title),
        ...STAGES.map((stage) => clockWords(clock({ stage }), later(100), language).label),
      ]
      for (const text of words) expect(text).toMatch(/^[^{}]+$/)
    }
  })

  it('tell whom or what a step turned to, and who took it', () => {
    const step = { carried: {}, toward: { person: { role: 'assistant' as const, sign: '竹岛站 协管员' } } }
    expect(stepTitle({ ...step, action: 'assign' }, 'zh')).toBe('交办给竹岛站 协管员')
    expect(stepTitle({ ...step, action: 'moveDuty' }, 'zh')).toBe('首问责任人变更为竹岛站 协管员')
    expect(stepTitle({ action: 'correctStation', carried: {}, toward: { station: '望岛站' } }, 'zh')).toBe(
      '更正到望岛站办理',
    )
    expect(stepTitle({ action: 'recheck', carried: { found: 'rebound' } }, 'zh')).toContain('反弹')
    expect(stepTitle({ action: 'assign', carried: {} }, 'zh')).toBe(eventTitle('assign', 'zh'))
    expect(eventBy({ party: 'follower' }, 'zh', 'reporter')).toBe('关注的居民')
    expect(eventBy({ party: 'reporter' }, 'zh', 'reporter')).toBe('您')
  })

  it('tell a rung of the ladder by its share and whom it reaches', () => {
    expect(rungWords({ share: 0.8, tells: ['handler'] }, 'zh')).toEqual({ share: '80%', told: '提醒处置人' })
    expect(rungWords({ share: 2, tells: ['bureauLeader'] }, 'zh').told).toBe('一把手督办')
    const rung = {
      stage: 'resolve' as const,
      share: 1.5,
      tells: ['squadLeader' as const],
      notice: 'clockEscalated' as const,
      dueAt: START,
    }
    expect(stepTitle({ action: 'escalate', carried: {}, rung }, 'zh')).toBe('办理时限到 150%，告知中队长')
  })

  it('never ask a follower to do anything', () => {
    expect(nextWords('awaitingReporter', 'zh', 'follower')).not.toContain('请您')
    expect(nextWords('resolved', 'zh', 'follower')).not.toContain('告诉我们')
  })

  it('say in a list that a result waits for its rating', () => {
    expect(summaryChip({ state: 'resolved', needsRating: true }, 'zh').label).toBe('待评价')
    expect(summaryChip({ state: 'resolved', needsRating: false }, 'zh').label).toBe('已处置')
  })
})

describe('a clock in words', () => {
  it('says how long is left, what is near, and what is over', () => {
    expect(clockWords(clock(), later(100), 'zh')).toMatchObject({ words: '还剩 15 小时', tone: 'neutral' })
    expect(clockWords(clock(), later(850), 'zh')).toMatchObject({
      words: '还剩 2 小时 30 分钟',
      tone: 'waiting',
    })
    expect(clockWords(clock(), later(1000 + 1440), 'zh')).toMatchObject({
      words: '已超时 1 天',
      tone: 'overdue',
    })
  })

  it('stands still while it is paused, and says whether it was kept when it has stopped', () => {
    const paused = clock({ pausedAt: later(500), remaining: 500 })
    expect(clockWords(paused, later(9000), 'zh')).toMatchObject({ words: '已暂停', used: 0.5 })
    expect(clockWords(clock({ stoppedAt: later(900) }), later(9000), 'zh').words).toBe('按时完成')
    expect(clockWords(clock({ stoppedAt: later(1001) }), later(9000), 'zh').words).toBe('超时完成')
  })

  it('says by which law it stands still, and that a due time may still move', () => {
    const suspended = clock({ pausedAt: later(500), remaining: 500, suspended: '行政强制法 44' })
    expect(clockWords(suspended, later(9000), 'zh')).toMatchObject({
      words: '依法暂停计时',
      note: '依据：行政强制法 44',
    })
    const provisional = clock({ dueAt: '2027-01-05T01:00:00.000Z', provisional: true })
    expect(clockWords(provisional, later(100), 'zh').provisional).toBe(
      '截止时间为暂定：2027 年放假安排尚未公布录入',
    )
    expect(clockWords(clock(), later(100), 'zh').provisional).toBeUndefined()
  })

  it('calls nobody late when only a window has closed or a question was asked', () => {
    const over = (stage: Clock['stage']) => clockWords(clock({ stage }), later(2000), 'zh')
    expect(over('hotlineReturn')).toMatchObject({ words: '期限已过', tone: 'neutral' })
    expect(over('followUp')).toMatchObject({ words: '已请上报人回答', tone: 'neutral' })
    expect(over('recheck').tone).toBe('overdue')
  })

  it('uses more and more of its time, never less than none', () => {
    const minute = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 1, max: 5000 }), (a, b, length) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)]
        const used = (at: number) => shareUsed(START, later(length), later(at))
        expect(used(first)).toBeGreaterThanOrEqual(0)
        expect(used(second)).toBeGreaterThanOrEqual(used(first))
        expect(used(second) > 1).toBe(second > length)
      }),
    )
  })

  it('leads with the running one that ends first, and with none where nothing was settled', () => {
    const respond = clock({ stage: 'respond', dueAt: later(30) })
    expect(leadingClock({ state: 'submitted', clocks: [clock(), respond] })).toBe(respond)
    const stopped = clock({ stoppedAt: later(10) })
    expect(leadingClock({ state: 'resolved', clocks: [stopped] })).toBe(stopped)
    expect(leadingClock({ state: 'declined', clocks: [stopped] })).toBeUndefined()
  })

  it('is short in a row, and absent when nothing runs', () => {
    const due = { stage: 'resolve' as const, at: later(1000), startedAt: START }
    expect(dueWords({ due, paused: false }, later(940), 'zh')?.words).toBe('还剩 1 小时')
    expect(dueWords({ paused: true }, later(940), 'zh')?.words).toBe('已暂停')
    expect(dueWords({ paused: false }, later(940), 'zh')).toBeUndefined()
  })
})

describe('limits and law in words', () => {
  it('say the unit as people do', () => {
    expect(limitWords({ value: 5, unit: 'workingDays' }, 'zh')).toBe('5 个工作日')
    expect(limitWords({ value: 0.5, unit: 'workingHours' }, 'zh')).toBe('30 分钟（工作时间）')
    expect(limitWords({ value: 120, unit: 'minutes' }, 'zh')).toBe('2 小时')
    expect(limitWords({ value: 1, unit: 'workingDays' }, 'en')).toBe('1 working day')
  })

  it('name an article as each language writes it', () => {
    const law: Category['law'][number] = {
      title: { zh: '大气污染防治法', en: 'Air Pollution Law', ko: '대기오염방지법' },
      articles: '81, 118',
    }
    expect(lawWords(law, 'zh')).toBe('《大气污染防治法》第 81、118 条')
    expect(lawWords(law, 'en')).toBe('Air Pollution Law, Art. 81, 118')
    expect(lawWords(law, 'ko')).toBe('대기오염방지법 제81, 118조')
  })
})

describe('why this person', () => {
  const body = {
    id: 'trafficPolice',
    name: { zh: '公安交警', en: 'Traffic police', ko: '교통경찰' },
    phone: '122',
  }
  const said = (step: RoutingStep, known = true) =>
    routingWords(step, 'zh', () => (known ? body : undefined)).because

  it('tells station, duty and choice with what they rest on', () => {
    const about = { station: '竹岛社区城管驿站', community: '竹岛', metres: 348 }
    expect(said({ step: 'station', because: 'nearestStation', about })).toContain('约 350 米')
    expect(said({ step: 'duty', because: 'otherBodysDuty', about: { body: 'trafficPolice' } })).toContain(
      '公安交警',
    )
    expect(
      said({ step: 'choice', because: 'fewestOpenCases', about: { sign: '队员1', openCases: 2, among: 3 } }),
    ).toBe('3 名当班队员中，队员1手上的案件最少，有 2 件。')
  })

  it('does without the name of a body that is not known', () => {
    expect(said({ step: 'duty', because: 'jointDuty', about: { body: 'x' } }, false)).toContain(
      '其他主管部门',
    )
  })
})
