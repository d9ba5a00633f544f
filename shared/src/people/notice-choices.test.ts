import fc from 'fast-check'
import { toInstant } from '../kernel/times'
import {
  heldByQuiet,
  type NoticeChoices,
  type NoticeRules,
  noticeRules,
  quietEnd,
  summaryDayAfter,
  summaryDayOf,
  toldAs,
} from './notice-choices'
import { KINDS_OF_NOTICE } from './notice-kinds'
import { type NoticeKind, notice } from './person'

const DUTIES: readonly NoticeKind[] = ['caseAssigned', 'clockReminder', 'clockOverdue', 'clockEscalated']
/** 23:30 in Shanghai, and the end of the night’s quiet hours. */
const NIGHT = '2026-11-23T15:30:00.000Z'
const MORNING = '2026-11-23T23:00:00.000Z'
const kinds = notice.shape.kind.options

const choices = (more: Partial<NoticeChoices> = {}): NoticeChoices => ({
  delivery: 'each',
  quietHours: { on: false },
  areaAlerts: true,
  ...more,
})

const rules: NoticeRules = {
  choices: choices(),
  quietHours: { from: 1320, to: 420 },
  summaryMinute: 1080,
  alerts: { metres: 500, perDay: 3 },
  keptPlaces: 5,
  keptFor: { notices: 180, accessLog: 1096 },
}

describe('how a notice is told', () => {
  it.each(DUTIES)('never leaves %s to the summary, nor lets quiet hours hold it on duty', (kind) => {
    const quiet = choices({ delivery: 'daily', quietHours: { on: true } })
    expect(toldAs(kind, quiet)).toBe('single')
    expect(heldByQuiet({ kind }, quiet, MORNING, true)).toBe(false)
    expect(heldByQuiet({ kind }, quiet, MORNING, false)).toBe(true)
  })

  it('leaves everything else to the summary where that was chosen, and only there', () => {
    for (const kind of kinds) {
      const ordinary = KINDS_OF_NOTICE[kind].urgency === 'ordinary'
      expect(toldAs(kind, choices({ delivery: 'daily' }))).toBe(ordinary ? 'summary' : 'single')
      expect(toldAs(kind, choices())).toBe('single')
    }
  })

  it('tells the summary itself singly, and lets quiet hours hold it', () => {
    const quiet = choices({ delivery: 'daily', quietHours: { on: true } })
    expect(toldAs('daySummary', quiet)).toBe('single')
    expect(heldByQuiet({ kind: 'daySummary' }, quiet, MORNING, true)).toBe(true)
  })

  it('holds nothing for whoever has no quiet hours', () => {
    for (const kind of kinds) expect(heldByQuiet({ kind }, choices(), MORNING, false)).toBe(false)
  })

  it('lets quiet hours hold what is told of a session, unless it starts before they end', () => {
    const quiet = choices({ quietHours: { on: true } })
    const sessionAt = (startsAt: string) => ({ id: 's', title: '座谈', startsAt, stationName: '竹岛驿站' })
    for (const kind of [
      'bookingPromoted',
      'sessionChanged',
      'sessionCancelled',
      'sessionReminder',
    ] as const) {
      const held = (startsAt: string) =>
        heldByQuiet({ kind, session: sessionAt(startsAt) }, quiet, MORNING, false)
      expect(toldAs(kind, choices({ delivery: 'daily' }))).toBe('single')
      expect(held('2026-11-23T22:59:00.000Z')).toBe(false)
      expect(held(MORNING)).toBe(true)
    }
    const invitation = { kind: 'sessionInvitation', session: sessionAt(NIGHT) } as const
    expect(heldByQuiet(invitation, quiet, MORNING, false)).toBe(true)
  })

  it('takes a person’s own hours before the deployment’s', () => {
    const noon = '2026-11-23T04:30:00.000Z'
    expect(quietEnd(choices({ quietHours: { on: true } }), rules, noon)).toBeUndefined()
    const own = choices({ quietHours: { on: true, hours: { from: 720, to: 840 } } })
    expect(quietEnd(own, rules, noon)).toBe('2026-11-23T06:00:00.000Z')
  })
})

describe('the day’s summary', () => {
  it('takes in what is told before its hour, and is due within a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), (epoch) => {
        const now = toInstant(epoch)
        const { day, dueAt } = summaryDayOf(rules, now)
        expect(dueAt > now).toBe(true)
        expect(Date.parse(dueAt) - epoch).toBeLessThanOrEqual(86_400_000)
        expect(dueAt).toBe(`${day}T10:00:00.000Z`)
      }),
    )
  })

  it('is followed by the next day’s', () => {
    const today = summaryDayOf(rules, '2026-11-30T09:59:59.999Z')
    expect(today.day).toBe('2026-11-30')
    expect(summaryDayAfter(rules, today)).toEqual(summaryDayOf(rules, today.dueAt))
  })
})

describe('the rules of telling', () => {
  it('keep the access log for six months at least', () => {
    const kept = (accessLog: number) => ({ ...rules, keptFor: { notices: 180, accessLog } })
    expect(noticeRules.safeParse(kept(183)).success).toBe(true)
    expect(noticeRules.safeParse(kept(182)).success).toBe(false)
  })
})
