import * as fc from 'fast-check'
import { toEpoch, toInstant } from '../kernel/times'
import { isStaff } from '../people'
import { type CaseRecord, type Clock, caseRecord, type Stage } from './case'
import { isRunning } from './clocks'
import { caseEvent, replay } from './event'
import { sampleWork } from './sample'
import { type Moment, play, story } from './sample-life'
import { isOpen, STATES } from './states'
import { openTasks, TRANSITIONS } from './transitions'
import { workingMinutesBetween } from './working-time'

const runs = { numRuns: 60 }

/** As the store keeps it: what is undefined is not there. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const eachMoment = (holds: (moment: Moment) => void) =>
  fc.assert(
    fc.property(story, (told) => {
      for (const moment of play(told)) holds(moment)
    }),
    runs,
  )

/** What the last step added. */
const added = ({ before, after }: Moment) =>
  before === after ? after.events : after.events.slice(before.events.length)

const clockOf = (c: CaseRecord, stage: Stage): Clock | undefined => c.clocks.find((k) => k.stage === stage)
const running = (c: CaseRecord): Stage[] => c.clocks.filter(isRunning).map(({ stage }) => stage)

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

  it('fits the shape it is stored in, and so do its events, and neither holds anything besides', () => {
    eachMoment((moment) => {
      const { record } = moment.after
      expect(caseRecord.parse(stored(record))).toEqual(stored(record))
      for (const event of added(moment)) expect(caseEvent.parse(stored(event))).toEqual(stored(event))
    })
  })

  it('moves only along the rows of the transition table', () => {
    eachMoment((moment) => {
      const { events } = moment.after
      for (const { action, from, to, version } of added(moment)) {
        expect(from).toBe(events[version - 2]?.to)
        if (from === undefined) continue
        const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(from))
        const reached = rows.map((row) => (row.to === 'same' ? from : row.to))
        expect(reached.includes('before') || reached.includes(to)).toBe(true)
      }
    })
  })

  it('keeps one first responder, whom only the moving of the duty changes', () => {
    eachMoment((moment) => {
      for (const { action, set } of added(moment))
        if ('firstResponder' in set) expect(['report', 'moveDuty']).toContain(action)
    })
  })

  it('is told by its number of acts, which the ladder does not raise', () => {
    eachMoment(({ after: { record, events } }) => {
      const acts = events.filter(({ action }) => action !== 'escalate')
      expect(record.actedVersion).toBe(acts[acts.length - 1]?.version)
    })
  })

  it('has one clock of each stage and one of each task, and none that runs once it is declined, merged or withdrawn', () => {
    eachMoment(({ after: { record } }) => {
      const names = record.clocks.map(({ stage, of = '' }) => `${stage} ${of}`)
      expect(new Set(names).size).toBe(names.length)
      if (['declined', 'merged', 'withdrawn'].includes(record.state)) expect(running(record)).toEqual([])
    })
  })

  it('gives each person one open task at most, and none once nobody works on it', () => {
    eachMoment(({ after: { record } }) => {
      const holders = openTasks(record).map(({ to }) => to.personId)
      expect(new Set(holders).size).toBe(holders.length)
      if (!isOpen(record.state)) expect(holders).toEqual([])
      const measured = record.clocks.filter((c) => c.stage === 'task' && isRunning(c)).map(({ of }) => of)
      for (const of of measured) expect(holders).toContain(of)
    })
  })

  it('is handled by the last of the staff who still have it, else by whoever has it otherwise', () => {
    eachMoment(({ after: { record } }) => {
      expect(isStaff(record.handler.role)).toBe(true)
      const handed = openTasks(record).filter(({ handles }) => handles)
      expect(record.handler).toEqual(handed.at(-1)?.to ?? record.handlerOtherwise)
    })
  })

  it('stands still while it waits for its reporter, and goes on with what was left', () => {
    eachMoment(({ before, after, now }) => {
      const [then, resolve] = [clockOf(before.record, 'resolve'), clockOf(after.record, 'resolve')]
      if (after.record.state === 'awaitingReporter') expect(resolve?.pausedAt).toBeDefined()
      const cameBack = before.record.state === 'awaitingReporter' && isOpen(after.record.state)
      if (!cameBack || after.record.state === 'awaitingReporter' || before === after) return
      expect(after.record.state).toBe(before.record.stateBefore)
      if (then?.suspended !== undefined) expect(resolve).toEqual(then)
      else if (then?.remaining === 0) expect(resolve?.dueAt).toBe(then.dueAt)
      else expect(workingMinutesBetween(sampleWork, now, resolve!.dueAt)).toBeCloseTo(then!.remaining!, 6)
    })
  })

  it('is never checked or rated by the person who resolved it', () => {
    eachMoment((moment) => {
      const { before } = moment
      for (const { action, by } of added(moment))
        if (action === 'verify' || action === 'rate' || action === 'recheck')
          expect(by.personId).not.toBe(before.record.result?.by.personId)
    })
  })

  it('keeps nothing of what an action may not carry, and turns to nobody whom it does not name', () => {
    eachMoment((moment) => {
      for (const { action, carried, toward } of added(moment)) {
        const rows = TRANSITIONS.filter((row) => row.action === action)
        const named = rows.flatMap((row) => [...row.carries, ...(row.mayCarry ?? []), 'photos'])
        for (const field of Object.keys(carried)) expect(named).toContain(field)
        expect(toward?.person?.personId).toBe(carried.toPersonId)
        expect(toward?.station !== undefined).toBe(carried.toStationId !== undefined)
      }
    })
  })

  it('comes to every state there is in some story', () => {
    const seen = new Set<string>()
    for (const told of fc.sample(story, { numRuns: 400, seed: 3 }))
      for (const { after } of play(told)) seen.add(after.record.state)
    expect([...seen].sort()).toEqual(STATES.toSorted())
  })
})
