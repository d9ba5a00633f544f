import * as fc from 'fast-check'
import type { TopicRecord } from './talks'
import { byImportance, mayReadTopic, settleTopicTo, supportAmiss, topicsAmiss, topicViewOf } from './topics'

const NOW = '2026-11-24T01:30:00.000Z'
const STATES = ['waiting', 'open', 'agreed', 'answered', 'hidden'] as const

const topic = (more: Partial<TopicRecord> = {}): TopicRecord => ({
  id: '01JDE0000000000000000000A1',
  sessionId: 'session-1',
  text: '3号楼楼道堆物，联系 13812345678',
  personId: 'resident-1',
  state: 'open',
  supports: 2,
  at: NOW,
  version: 1,
  ...more,
})

const state = fc.constantFrom(...STATES)

describe('a topic', () => {
  it('is read by its writer and by staff in every state, by others only once it is shown', () => {
    for (const each of STATES) {
      const t = topic({ state: each })
      expect(mayReadTopic(t, { personId: 'resident-1', staff: false })).toBe(true)
      expect(mayReadTopic(t, { personId: 'station-keeper-1', staff: true })).toBe(true)
      expect(mayReadTopic(t, { personId: 'resident-2', staff: false })).toBe(
        each !== 'waiting' && each !== 'hidden',
      )
    }
  })

  it('tells nobody who wrote it, and nobody but its writer what tells of a person', () => {
    const own = topicViewOf(topic(), { personId: 'resident-1', staff: false }, false)
    expect(own).toMatchObject({ mine: true, text: '3号楼楼道堆物，联系 13812345678' })
    for (const staff of [false, true]) {
      const view = topicViewOf(topic(), { personId: 'somebody', staff }, true)
      expect(view).toMatchObject({ mine: false, supported: true, text: '*号楼楼道堆物，联系 138****5678' })
      expect(JSON.stringify(view)).not.toContain('resident-1')
    }
  })

  it('stands before those with less support, and among equals before those that came later', () => {
    const any = fc.record({
      supports: fc.nat(5),
      id: fc.uuid(),
      at: fc.constantFrom('2026-11-01', '2026-11-02'),
    })
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const sorted = given.map((more) => topic(more)).sort(byImportance)
        sorted.slice(1).forEach((after, n) => {
          const before = sorted[n] as TopicRecord
          expect(before.supports).toBeGreaterThanOrEqual(after.supports)
          if (before.supports === after.supports) expect(before.at <= after.at).toBe(true)
        })
      }),
    )
  })

  it('is put before a talk only, while it is published and has not begun', () => {
    const talk = { kind: 'residentsTalk', state: 'published', startsAt: '2026-11-24T02:00:00.000Z' } as const
    expect(topicsAmiss(talk, NOW)).toBeUndefined()
    expect(topicsAmiss(talk, talk.startsAt)).toMatchObject({ reason: 'topicsClosed' })
    expect(topicsAmiss({ ...talk, kind: 'cleanUp' }, NOW)).toMatchObject({ reason: 'topicsClosed' })
    expect(topicsAmiss({ ...talk, state: 'cancelled' }, NOW)).toMatchObject({ reason: 'sessionCancelled' })
    expect(topicsAmiss({ ...talk, state: 'draft' }, NOW)).toMatchObject({ reason: 'notFound' })
  })

  it('is supported by others, while it is open', () => {
    expect(supportAmiss(topic(), 'resident-2')).toBeUndefined()
    expect(supportAmiss(topic(), 'resident-1')).toMatchObject({ reason: 'forbidden' })
    expect(supportAmiss(topic({ state: 'waiting' }), 'resident-2')).toMatchObject({ reason: 'notFound' })
    expect(supportAmiss(topic({ state: 'agreed' }), 'resident-2')).toMatchObject({ reason: 'wrongState' })
  })

  it('is never brought out of what was agreed, and never hidden or answered without words', () => {
    fc.assert(
      fc.property(
        state,
        fc.constantFrom('open', 'answered', 'hidden'),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        (from, to, answer) => {
          const settled = settleTopicTo(topic({ state: from, answer: '早先的话' }), { state: to, answer })
          if (from === 'agreed') expect(settled).toMatchObject({ reason: 'wrongState' })
          if (!settled.ok) return
          expect(settled.value).toMatchObject({ state: to, version: 2 })
          expect(settled.value.answer).toBe(to === 'open' ? undefined : answer)
          if (to !== 'open') expect(answer).toBeDefined()
        },
      ),
    )
  })
})
