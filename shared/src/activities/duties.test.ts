import * as fc from 'fast-check'
import { afterCase, changeDutyTo, dutyViewOf, isOverdue, tellingsOf } from './duties'
import type { DutyRecord } from './talks'

const NOW = '2026-11-24T01:30:00.000Z'

const duty = (more: Partial<DutyRecord> = {}): DutyRecord => ({
  id: '01JDE0000000000000000000D1',
  sessionId: 'session-1',
  stationId: 'station-1',
  squadId: 'squad-1',
  text: '清理楼道堆物',
  owner: { personId: 'officer-1', role: 'officer', sign: '竹岛站 队员1' },
  limitDay: '2026-11-30',
  state: 'open',
  at: NOW,
  version: 3,
  ...more,
})
const IN_CASE = { state: 'case', caseId: 'case-1', caseNumber: 'HC-1' } as const

describe('a duty', () => {
  it('is overdue from the end of its day in Weihai on, unless it is done', () => {
    expect(isOverdue(duty(), '2026-11-30T15:59:59.999Z')).toBe(false)
    expect(isOverdue(duty(), '2026-11-30T16:00:00.000Z')).toBe(true)
    expect(isOverdue(duty({ state: 'done' }), '2026-12-30T00:00:00.000Z')).toBe(false)
  })

  it('is told of on the days before its limit and on the day after it', () => {
    const rules = { topicsEach: 3, remindDays: [7, 1], tellMinute: 540 }
    expect(tellingsOf('2026-11-30', rules)).toEqual([
      { at: '2026-11-23T01:00:00.000Z', over: false },
      { at: '2026-11-29T01:00:00.000Z', over: false },
      { at: '2026-12-01T01:00:00.000Z', over: true },
    ])
  })

  it('has its limit moved with a reason and not into the past', () => {
    const moved = changeDutyTo(duty(), { limitDay: '2026-12-05', reason: '等材料' }, NOW)
    expect(moved).toMatchObject({ ok: true, value: { limitDay: '2026-12-05', state: 'open', version: 4 } })
    expect(changeDutyTo(duty(), { limitDay: '2026-12-05' }, NOW)).toMatchObject({
      errors: [{ path: 'reason', reason: 'required' }],
    })
    expect(changeDutyTo(duty(), { limitDay: '2026-11-23', reason: '早了' }, NOW)).toMatchObject({
      errors: [{ path: 'limitDay', reason: 'past' }],
    })
  })

  it('becomes a case once, or ends with a result; one change at a time, none when it is done', () => {
    const became = { id: 'case-1', number: 'HC-1' }
    expect(changeDutyTo(duty(), { became }, NOW)).toMatchObject({ value: IN_CASE })
    expect(changeDutyTo(duty(IN_CASE), { became }, NOW)).toMatchObject({ reason: 'wrongState' })
    expect(changeDutyTo(duty(), { result: '已清理' }, NOW)).toMatchObject({
      value: { state: 'done', result: '已清理', doneAt: NOW },
    })
    expect(changeDutyTo(duty(), { result: '已清理', became }, NOW)).toMatchObject({ reason: 'fields' })
    expect(changeDutyTo(duty(), { reason: '没什么' }, NOW)).toMatchObject({ reason: 'fields' })
    expect(changeDutyTo(duty({ state: 'done' }), { result: '又一次' }, NOW)).toMatchObject({
      reason: 'wrongState',
    })
  })

  it('ends with its case and tells of no person; a case that is gone gives it back, one that is merged takes it along', () => {
    const closed = afterCase(duty(IN_CASE), { state: 'closed', result: '已劝导 13812345678' }, NOW)
    expect(closed).toMatchObject({ state: 'done', result: '已劝导 138****5678', doneAt: NOW, version: 4 })
    const gone = afterCase(duty(IN_CASE), { state: 'gone' }, NOW)
    expect(gone).toMatchObject({ state: 'open', version: 4 })
    expect(gone?.caseId).toBeUndefined()
    const mergedInto = { id: 'case-2', number: 'HC-2' }
    expect(afterCase(duty(IN_CASE), { state: 'gone', mergedInto }, NOW)).toMatchObject({
      state: 'case',
      caseId: 'case-2',
      caseNumber: 'HC-2',
    })
    expect(afterCase(duty(IN_CASE), { state: 'open' }, NOW)).toBeUndefined()
    expect(afterCase(duty(), { state: 'closed' }, NOW)).toBeUndefined()
  })

  it('ends once, however often its case is told to have ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('closed', 'gone', 'open'), { maxLength: 8 }), (told) => {
        let now = duty(IN_CASE)
        let changes = 0
        for (const state of told) {
          const after = afterCase(now, { state }, NOW)
          if (after) changes++
          now = after ?? now
        }
        expect(changes).toBeLessThanOrEqual(1)
        expect(now.version).toBe(3 + changes)
      }),
    )
  })

  it('is read with its owner’s sign only', () => {
    const view = dutyViewOf(duty(IN_CASE), { mayChange: true, supports: 4 }, NOW)
    expect(view).toMatchObject({
      owner: { role: 'officer', sign: '竹岛站 队员1' },
      supports: 4,
      overdue: false,
    })
    expect(JSON.stringify(view)).not.toMatch(/officer-1|case-1|squad-1/)
  })
})
