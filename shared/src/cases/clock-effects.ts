import type { CaseRecord, Clock } from './case'
import type { Answers } from './category'
import { limitFor, pauseClock, resumeClock, startClock, stopClock } from './clocks'
import type { Circumstances, ClockEffect } from './transitions'
import type { WorkingTime } from './working-time'

interface ClockDesk extends Circumstances {
  readonly work: WorkingTime
}

type Effect = (clocks: readonly Clock[], c: { desk: ClockDesk; answers: Answers }) => Clock[]

const only = (stages: readonly Clock['stage'][], change: (c: Clock) => Clock) => (clocks: readonly Clock[]) =>
  clocks.map((c) => (stages.includes(c.stage) ? change(c) : c))

const replaced = (clocks: readonly Clock[], fresh: Clock): Clock[] => [
  ...clocks.filter((c) => c.stage !== fresh.stage),
  fresh,
]

const restarted =
  (stage: 'respond' | 'resolve'): Effect =>
  (clocks, { desk, answers }) => {
    const limit = limitFor(desk.category.clocks[stage], answers, desk.now, desk.rules.night)
    return replaced(clocks, startClock(desk.work, stage, limit, desk.now))
  }

const CLOCK_EFFECTS: Record<ClockEffect, Effect> = {
  stopRespond: (clocks, { desk }) => only(['respond'], (c) => stopClock(c, desk.now))(clocks),
  stopAll: (clocks, { desk }) => clocks.map((c) => stopClock(c, desk.now)),
  pause: (clocks, { desk }) =>
    replaced(
      only(['respond', 'resolve'], (c) => pauseClock(desk.work, c, desk.now))(clocks),
      startClock(desk.work, 'awaiting', desk.rules.awaiting, desk.now),
    ),
  resume: (clocks, { desk }) =>
    only(['awaiting'], (c) => stopClock(c, desk.now))(
      only(['respond', 'resolve'], (c) => resumeClock(desk.work, c, desk.now))(clocks),
    ),
  restartRespond: restarted('respond'),
  restartResolve: restarted('resolve'),
  startClosing: (clocks, { desk }) =>
    replaced(clocks, startClock(desk.work, 'closing', desk.rules.closing, desk.now)),
}

/** A case's clocks after these effects, in order. */
export const clocksAfter = (c: CaseRecord, effects: readonly ClockEffect[], desk: ClockDesk): Clock[] =>
  effects.reduce((clocks, effect) => CLOCK_EFFECTS[effect](clocks, { desk, answers: c.answers }), c.clocks)
