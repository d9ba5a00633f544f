import {
  ANSWERERS,
  again,
  answers,
  begin,
  beginHotline,
  checks,
  close,
  closeByItself,
  desk,
  each,
  endTask,
  HELPERS,
  handlerOf,
  here,
  keeperOf,
  leads,
  leave,
  type Model,
  noHelp,
  OPEN,
  OUTSIDE,
  resolveLimit,
  respondLimit,
  runs,
  type Sent,
  settle,
  stop,
  taskOf,
  tell,
  WORK,
  WORKED_ON,
  watchOf,
} from './model'
import { days, hasRun, hold, letRun, minutes, workingDays, workingHours } from './model-clocks'

interface Move {
  readonly may: (m: Model, who: string) => boolean
  /** Whether what is sent fits; it does where nothing is said. */
  readonly fits?: (m: Model, sent: Sent) => boolean
  readonly does: (m: Model, who: string, sent: Sent) => void
}

const from =
  (states: readonly string[], who: (m: Model, who: string) => boolean): Move['may'] =>
  (m, person) =>
    states.includes(m.state) && who(m, person)
const reporter = (_: Model, who: string) => who === 'resident'
const commander = (_: Model, who: string) => who === 'commander'
const deskOrSquad = (m: Model, who: string) => desk(m, who) || (who === 'squadLeader' && here(m))
const declined = (m: Model) => {
  leave(m, 'declined')
  tell(m, 'caseDeclined', 'reporters')
}

/** From report to result. */
const AT_WORK: Record<string, Move> = {
  accept: {
    may: from(['submitted'], desk),
    does: (m) => {
      m.state = 'accepted'
      stop(m, 'respond')
      if (m.zone) begin(m, 'arrive', minutes(5))
      tell(m, 'caseAccepted', 'reporters')
    },
  },
  decline: { may: from(['submitted', 'accepted'], desk), does: declined },
  returnToHotline: {
    may: (m, who) =>
      from(['submitted', 'accepted'], desk)(m, who) && runs(m, 'hotlineReturn') && m.now <= m.returnUntil,
    does: declined,
  },
  start: {
    may: from(['accepted', 'reopened'], desk),
    does: (m) => {
      m.state = 'inProgress'
      stop(m, 'hotlineReturn')
      tell(m, 'caseStarted', 'reporters')
    },
  },
  arrive: {
    may: (m, who) => from(['accepted', 'reopened', 'inProgress'], answers)(m, who) && runs(m, 'arrive'),
    does: (m) => {
      if (m.state !== 'inProgress') stop(m, 'hotlineReturn')
      m.state = 'inProgress'
      stop(m, 'arrive')
      if (!watchOf(m, 'resolve')?.underLaw) begin(m, 'resolve', resolveLimit(m))
      tell(m, 'caseArrived', 'reporters')
    },
  },
  recordProgress: {
    may: from(WORKED_ON, (m, who) => desk(m, who) || taskOf(m, who) !== undefined),
    does: (m) => tell(m, 'caseProgress', 'reporters'),
  },
  askReporter: {
    may: from(['accepted', 'inProgress'], desk),
    does: (m) => {
      m.before = m.state
      m.state = 'awaitingReporter'
      each(m, WORK, (w) => hold(w, m.now))
      begin(m, 'awaiting', workingDays(5))
      tell(m, 'caseNeedsMore', 'reporters')
    },
  },
  supplement: {
    may: from(OPEN, (_, who) => who === 'resident' || who === 'neighbour'),
    does: (m, who) => {
      if (m.state === 'awaitingReporter' && who === 'resident') {
        m.state = m.before
        stop(m, 'awaiting')
        each(m, WORK, (w) => letRun(w, m.now))
      }
      tell(m, 'caseSupplemented', 'handlers')
    },
  },
  transfer: {
    may: from(['accepted', 'inProgress', 'reopened'], desk),
    does: (m) => {
      m.state = 'transferred'
      stop(m, 'arrive', 'hotlineReturn')
      tell(m, 'caseTransferred', 'reporters')
    },
  },
  sendBack: {
    may: from(['transferred'], desk),
    does: (m) => {
      m.state = 'inProgress'
      tell(m, 'caseStarted', 'reporters')
    },
  },
  recordAnswer: { may: from(['transferred'], desk), does: settle },
  resolve: { may: from(['inProgress'], desk), does: settle },
  merge: {
    may: from(['submitted', 'accepted', 'inProgress'], desk),
    does: (m) => {
      leave(m, 'merged')
      tell(m, 'caseMerged', 'reporters')
    },
  },
  withdraw: {
    may: from(['submitted'], reporter),
    does: (m) => {
      leave(m, 'withdrawn')
      tell(m, 'caseWithdrawn', 'handlers')
    },
  },
  overturn: {
    may: from(['declined'], commander),
    does: (m) => {
      m.state = 'submitted'
      begin(m, 'respond', respondLimit(m))
      begin(m, 'resolve', resolveLimit(m))
      beginHotline(m)
      tell(m, 'caseOverturned', 'reporters', 'handlers')
    },
  },
}

/** From hand to hand. */
const HANDED: Record<string, Move> = {
  assign: {
    may: from(WORKED_ON, deskOrSquad),
    fits: (m, { to }) => HELPERS.includes(to) && taskOf(m, to) === undefined && to !== handlerOf(m),
    does: (m, _, { to, limited }) => {
      m.tasks.push({ to, state: 'offered' })
      m.helpers.push(to)
      if (!OUTSIDE.includes(to)) m.takers.push(to)
      if (limited) begin(m, 'task', workingHours(4), to)
      tell(m, 'taskGiven', to)
      tell(m, 'caseHandedOver', 'reporters', 'handlers')
    },
  },
  acceptTask: {
    may: from(WORKED_ON, (m, who) => taskOf(m, who)?.state === 'offered'),
    does: (m, who) => {
      m.tasks = m.tasks.map((task) => (task.to === who ? { to: who, state: 'accepted' } : task))
      tell(m, 'taskAccepted', 'handlers')
    },
  },
  handBack: {
    may: from(WORKED_ON, (m, who) => taskOf(m, who) !== undefined),
    does: (m, who) => {
      endTask(m, who)
      noHelp(m, who)
      tell(m, 'taskHandedBack', 'handlers')
      tell(m, 'caseHandedOver', 'reporters')
    },
  },
  finishTask: {
    may: from(WORKED_ON, (m, who) => taskOf(m, who) !== undefined),
    does: (m, who) => {
      endTask(m, who)
      tell(m, 'taskFinished', 'handlers')
    },
  },
  recall: {
    may: (m, who) => from(WORKED_ON, deskOrSquad)(m, who) && m.tasks.length > 0,
    fits: (m, { to }) => taskOf(m, to) !== undefined,
    does: (m, _, { to }) => {
      endTask(m, to)
      noHelp(m, to)
      tell(m, 'taskRecalled', to)
    },
  },
  correctStation: {
    may: from(OPEN, deskOrSquad),
    fits: (m, { station }) => station !== m.station,
    does: (m, _, { station }) => {
      m.station = station
      m.base = station === 'zhudao' ? 'officer' : 'elsewhere'
      m.takers = []
      tell(m, 'caseAssigned', 'handlers')
      tell(m, 'caseHandedOver', 'reporters')
    },
  },
  moveDuty: {
    may: from([...OPEN, 'resolved', 'verified'], commander),
    fits: (m, { to }) => ANSWERERS.includes(to) && to !== m.responder,
    does: (m, _, { to }) => {
      if (m.base === m.responder) m.base = to
      m.responder = to
      tell(m, 'caseAssigned', to)
      tell(m, 'caseHandedOver', 'reporters', 'handlers')
    },
  },
}

const verified = (m: Model) => {
  leave(m, 'verified')
  begin(m, 'closing', days(7))
  tell(m, 'caseVerified', 'reporters')
}

/** From result to the very end. */
const AFTERWARDS: Record<string, Move> = {
  verify: {
    may: (m, who) => from(['resolved'], checks)(m, who) && !m.byRating,
    does: (m) => {
      verified(m)
      if (m.rated) closeByItself(m)
    },
  },
  rate: {
    may: (m, who) => from(['resolved', 'verified', 'closed'], reporter)(m, who) && !m.rated,
    does: (m) => {
      m.rated = true
      tell(m, 'caseRated', 'handlers')
      if (m.state === 'resolved' && m.byRating) closeByItself(m)
      else if (m.state === 'verified') close(m)
    },
  },
  reopen: {
    may: (m, who) =>
      from(['resolved', 'verified'], (_, p) => reporter(m, p) || checks(m, p))(m, who) ||
      (from(['closed'], reporter)(m, who) && m.now - m.closedAt <= 15 * 1440),
    does: (m) => {
      again(m)
      tell(m, 'caseReopened', 'reporters', 'handlers')
    },
  },
  recheck: {
    may: from(['closed'], checks),
    does: (m, _, { found }) => {
      if (found === 'holds') stop(m, 'recheck')
      else again(m)
      tell(m, 'caseRechecked', 'reporters', 'handlers')
    },
  },
  answerFollowUp: {
    may: (m, who) => from(['closed'], reporter)(m, who) && (watchOf(m, 'followUp')?.told ?? 0) > 0,
    does: (m, _, { solved }) => {
      if (solved === 'no') again(m)
      else stop(m, 'followUp')
      tell(m, 'caseRated', 'handlers')
    },
  },
}

const isHotline = (m: Model) => m.hotline
const isUp = (m: Model, name: string) => {
  const watch = watchOf(m, name)
  return watch !== undefined && hasRun(watch, 1, m.now)
}

/** Of leaders, the law and the hotline. */
const ABOVE: Record<string, Move> = {
  suspendClock: {
    may: (m, who) => from(WORKED_ON, leads)(m, who) && runs(m, 'resolve'),
    does: (m) => {
      each(m, ['resolve'], (w) => ({ ...hold(w, m.now), underLaw: true }))
      tell(m, 'clockSuspended', 'reporters', 'handlers')
    },
  },
  resumeClock: {
    may: (m, who) => from(WORKED_ON, leads)(m, who) && watchOf(m, 'resolve')?.underLaw === true,
    does: (m) => {
      each(m, ['resolve'], (w) => letRun({ ...w, underLaw: false }, m.now))
      tell(m, 'clockResumed', 'reporters', 'handlers')
    },
  },
  extend: {
    may: (m, who) =>
      from(['accepted', 'inProgress', 'transferred'], leads)(m, who) && runs(m, 'hotline') && !m.extended,
    fits: (_, { extra }) => extra <= 10,
    does: (m, _, { extra }) => {
      m.extended = true
      each(m, ['hotline'], (w) => ({ ...w, whole: workingDays(5 + extra)(w.startedAt)[1] }))
      tell(m, 'caseExtended', 'reporters', 'handlers')
    },
  },
  interimReply: {
    may: (m, who) => from(WORKED_ON, desk)(m, who) && isHotline(m),
    does: (m) => {
      begin(m, 'interim', workingDays(5))
      tell(m, 'caseProgress', 'reporters')
    },
  },
  instruct: {
    may: from(OPEN, (_, who) => who === 'bureauLeader'),
    does: (m) => {
      m.owes = false
      tell(m, 'caseInstructed', 'handlers', 'itsKeeper', 'reporters')
    },
  },
  close: {
    may: (m, who) =>
      from(['awaitingReporter'], (_, p) => p === keeperOf(m))(m, who) && isHotline(m) && isUp(m, 'awaiting'),
    does: closeByItself,
  },
}

export const MOVES: Readonly<Record<string, Move>> = { ...AT_WORK, ...HANDED, ...AFTERWARDS, ...ABOVE }
