import * as fc from 'fast-check'
import { toEpoch, toInstant } from '../kernel/times'
import { type CaseRecord, type Clock, caseRecord, type Stage } from './case'
import { isRunning } from './clocks'
import { caseEvent, replay } from './event'
import { sampleWork } from './sample'
import { type Moment, play, story } from './sample-life'
import type { State } from './states'
import { TRANSITIONS } from './transitions'
import { workingMinutesBetween } from './working-time'

const runs = { numRuns: 150 }

/** As the store keeps it: what is undefined is not there. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const eachMoment = (holds: (moment: Moment) => void) =>
  fc.assert(
    fc.property(story, (told) => {
      for (const moment of play(told)) holds(moment)
    }),
    runs,
  )

const clockOf = (c: CaseRecord, stage: Stage): Clock | undefined => c.clocks.find((k) => k.stage === stage)
const running = (c: CaseRecord): Stage[] => c.clocks.filter(isRunning).map(({ stage }) => stage)

const RUNNING: Record<State, readonly Stage[]> = {
  submitted: ['respond', 'resolve'],
  accepted: ['resolve'],
  inProgress: ['resolve'],
  awaitingReporter: ['awaiting'],
  transferred: ['resolve'],
  resolved: ['closing'],
  verified: ['closing'],
  reopened: ['resolve'],
  closed: [],
  declined: [],
  merged: [],
  withdrawn: [],
}

describe('a case, whatever anybody does to it and whenever', () => {
  it('is what its events say', () => {
    eachMoment(({ after: { record, events } }) => {
      expect(stored(replay(events))).toEqual(stored(record))
      expect(record.state).toBe(events[events.length - 1]?.to)
      expect(record.version).toBe(events.length)
      expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
    })
  })

  it('can be seen as it stood at any moment', () => {
    fc.assert(
      fc.property(story, (told) => {
        const moments = play(told)
        const events = moments[moments.length - 1]!.after.events
        const opened = moments[0]!.now
        expect(replay(events, toInstant(toEpoch(opened) - 1))).toBeUndefined()
        for (const [index, { after, now }] of moments.entries())
          if (moments[index + 1]?.now !== now)
            expect(stored(replay(events, now))).toEqual(stored(after.record))
      }),
      runs,
    )
  })

  it('fits the shape it is stored in, and so do its events', () => {
    eachMoment(({ after: { record, events } }) => {
      expect(caseRecord.safeParse(stored(record)).error).toBeUndefined()
      for (const event of events) expect(caseEvent.safeParse(stored(event)).error).toBeUndefined()
    })
  })

  it('moves only along the rows of the transition table', () => {
    eachMoment(({ after: { events } }) => {
      for (const [index, { action, from, to }] of events.entries()) {
        expect(from).toBe(events[index - 1]?.to)
        if (from === undefined) continue
        const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(from))
        const reached = rows.map((row) => (row.to === 'same' ? from : row.to))
        expect(reached).toContain(reached.includes('before') ? 'before' : to)
      }
    })
  })

  it('never has a second first responder', () => {
    eachMoment(({ before, after: { record, events } }) => {
      expect(record.firstResponder).toEqual(before.record.firstResponder)
      expect(events.filter(({ set }) => 'firstResponder' in set)).toHaveLength(1)
    })
  })

  it('has exactly the clocks running that its state asks for, and none once it is over', () => {
    eachMoment(({ after: { record } }) => {
      expect(running(record).sort()).toEqual([...RUNNING[record.state]].sort())
      expect(new Set(record.clocks.map(({ stage }) => stage)).size).toBe(record.clocks.length)
    })
  })

  it('stands still while it waits for its reporter, and goes on with what was left', () => {
    eachMoment(({ before, after, now }) => {
      const [then, resolve] = [clockOf(before.record, 'resolve'), clockOf(after.record, 'resolve')]
      if (after.record.state === 'awaitingReporter') expect(resolve?.pausedAt).toBeDefined()
      const cameBack = before.record.state === 'awaitingReporter' && after.record.state !== 'closed'
      if (!cameBack || before === after) return
      expect(after.record.state).toBe(before.record.stateBefore)
      if (then?.remaining === 0) expect(resolve?.dueAt).toBe(then.dueAt)
      else expect(workingMinutesBetween(sampleWork, now, resolve!.dueAt)).toBeCloseTo(then!.remaining!, 6)
    })
  })

  it('is never checked or rated by the person who resolved it', () => {
    eachMoment(({ before, after }) => {
      for (const { action, by } of after.events.slice(before.events.length))
        if (action === 'verify' || action === 'rate')
          expect(by.personId).not.toBe(before.record.result?.by.personId)
    })
  })

  it('keeps nothing of what an action may not carry', () => {
    eachMoment(({ after: { events } }) => {
      for (const { action, carried } of events) {
        const rows = TRANSITIONS.filter((row) => row.action === action)
        const named = rows.flatMap((row) => [...row.carries, ...(row.mayCarry ?? []), 'photos'])
        for (const field of Object.keys(carried)) expect(named).toContain(field)
      }
    })
  })

  it('comes to every state there is in some story', () => {
    const seen = new Set<string>()
    for (const told of fc.sample(story, { numRuns: 2000, seed: 3 }))
      for (const { after } of play(told)) seen.add(after.record.state)
    expect([...seen].sort()).toEqual(Object.keys(RUNNING).sort())
  })
})
