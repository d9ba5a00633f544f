import type { Instant } from '../kernel/times'
import type { Carried } from './actions'
import type { CaseRecord, Clock, Stage } from './case'
import {
  extendClock,
  findLimit,
  limitFor,
  pauseClock,
  resumeClock,
  sameClock,
  startClock,
  stopClock,
} from './clocks'
import type { Circumstances, ClockEffect } from './transitions'
import type { WorkingTime } from './working-time'

interface ClockDesk extends Circumstances {
  readonly work: WorkingTime
}

/** What an effect depends on besides the clocks: the case before the step, what was carried, whose task it is about. */
export interface EffectOf {
  readonly record: CaseRecord
  readonly carried: Carried
  readonly of?: string | undefined
  readonly desk: ClockDesk
}

type Effect = (clocks: readonly Clock[], about: EffectOf) => Clock[]

/** What stands still while the reporter is asked. */
const WORK: readonly Stage[] = ['respond', 'arrive', 'resolve', 'task']

const only = (clocks: readonly Clock[], stages: readonly Stage[], change: (c: Clock) => Clock) =>
  clocks.map((c) => (stages.includes(c.stage) ? change(c) : c))

const stop =
  (...stages: Stage[]): Effect =>
  (clocks, { desk }) =>
    only(clocks, stages, (c) => stopClock(c, desk.now))

const replaced = (clocks: readonly Clock[], fresh: Clock): Clock[] => [
  ...clocks.filter((c) => !sameClock(c, fresh)),
  fresh,
]

const limitsAt = ({ answers, coreZone }: CaseRecord, at: Instant) => ({ answers, coreZone, at })

const restarted =
  (stage: 'respond' | 'resolve'): Effect =>
  (clocks, { desk, record }) => {
    const list = desk.category.clocks[stage]
    const limit = limitFor(list, limitsAt(record, desk.now), desk.rules.periods)
    return replaced(clocks, startClock(desk.work, stage, limit, desk.now))
  }

const arriving: Effect = (clocks, { desk, record }) => {
  const limit = findLimit(desk.category.clocks.arrive, limitsAt(record, desk.now), desk.rules.periods)
  return limit ? replaced(clocks, startClock(desk.work, 'arrive', limit, desk.now)) : [...clocks]
}

/** Recheck and follow-up question come after a result, for categories that are looked at again (S09, S23). */
const afterClosing: Effect = (clocks, { desk, record }) => {
  const { recheck } = desk.category.clocks
  if (!recheck || !record.result) return [...clocks]
  const looked = replaced(clocks, startClock(desk.work, 'recheck', recheck, desk.now))
  return replaced(looked, startClock(desk.work, 'followUp', desk.rules.followUp, desk.now))
}

const ofTask = (of: string | undefined) => (c: Clock) => c.stage === 'task' && c.of === of

const CLOCK_EFFECTS: Record<ClockEffect, Effect> = {
  stopRespond: stop('respond'),
  startArrive: arriving,
  stopArrive: stop('arrive'),
  stopHotlineReturn: stop('hotlineReturn'),
  stopRecheck: stop('recheck'),
  stopFollowUp: stop('followUp'),
  stopAll: (clocks, { desk }) => clocks.map((c) => stopClock(c, desk.now)),
  pause: (clocks, { desk }) =>
    replaced(
      only(clocks, WORK, (c) => pauseClock(desk.work, c, desk.now)),
      startClock(desk.work, 'awaiting', desk.rules.awaiting, desk.now),
    ),
  resume: (clocks, about) =>
    only(stop('awaiting')(clocks, about), WORK, (c) =>
      c.suspended === undefined ? resumeClock(about.desk.work, c, about.desk.now) : c,
    ),
  suspend: (clocks, { desk, carried }) =>
    only(clocks, ['resolve'], (c) => ({
      ...pauseClock(desk.work, c, desk.now),
      suspended: carried.legalBasis ?? '',
    })),
  resumeSuspended: (clocks, { desk }) =>
    only(clocks, ['resolve'], ({ suspended: _, ...c }) => resumeClock(desk.work, c, desk.now)),
  restartRespond: restarted('respond'),
  restartResolve: restarted('resolve'),
  restartResolveInCoreZone: (clocks, about) =>
    about.record.coreZone === undefined || clocks.some(({ suspended }) => suspended !== undefined)
      ? [...clocks]
      : restarted('resolve')(clocks, about),
  startTask: (clocks, { desk, carried, of }) =>
    carried.taskLimit
      ? replaced(clocks, startClock(desk.work, 'task', carried.taskLimit, desk.now, of))
      : [...clocks],
  stopTask: (clocks, { desk, of }) => clocks.map((c) => (ofTask(of)(c) ? stopClock(c, desk.now) : c)),
  extendHotline: (clocks, { desk, carried }) =>
    only(clocks, ['hotline'], (c) => extendClock(desk.work, c, carried.extraDays ?? 0)),
  restartInterim: (clocks, { desk }) =>
    replaced(clocks, startClock(desk.work, 'interim', desk.rules.hotline.interim, desk.now)),
  restartHotline: (clocks, { desk, record }) => {
    if (record.hotline === undefined) return [...clocks]
    const { whole, interim } = desk.rules.hotline
    const again = replaced(clocks, startClock(desk.work, 'hotline', whole, desk.now))
    return replaced(again, startClock(desk.work, 'interim', interim, desk.now))
  },
  startClosing: (clocks, { desk }) =>
    replaced(clocks, startClock(desk.work, 'closing', desk.rules.closing, desk.now)),
  startAfterClosing: afterClosing,
}

/** A case's clocks after these effects, in order. */
export const clocksAfter = (effects: readonly ClockEffect[], about: EffectOf): Clock[] =>
  effects.reduce(
    (clocks, effect) => CLOCK_EFFECTS[effect](clocks, about),
    about.record.clocks as readonly Clock[],
  ) as Clock[]
