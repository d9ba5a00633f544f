import {
  days,
  endOfWorkday,
  hasRun,
  hold,
  isNight,
  letRun,
  type ModelLimit,
  minutes,
  startWatch,
  type Watch,
  workingDays,
  workingHours,
} from './model-clocks'

/**
 * A second, small reading of the domain, for `case-model.test.ts`: the life of one case at one station, written without
 * the transition table, the news, the parties and the clocks of the product. People are named by their id in `sample.ts`.
 */
export interface Model {
  now: number
  state: string
  /** Where an awaiting case goes back to. */
  before: string
  readonly hotline: boolean
  readonly zone: boolean
  readonly chimney: boolean
  readonly byRating: boolean
  station: 'zhudao' | 'sunjiatuan'
  responder: string
  /** Who handles it while nobody does who was given it, and who was, the last one last. */
  base: string
  takers: string[]
  tasks: { readonly to: string; state: 'offered' | 'accepted' }[]
  /** Everybody whose help was neither handed back nor taken back, as often as they were asked. */
  helpers: string[]
  watches: Watch[]
  returnUntil: number
  extended: boolean
  resolver?: string | undefined
  rated: boolean
  closedAt: number
  owes: boolean
  /** Notices since the last look, as `kind person`. */
  told: string[]
}

export interface Sent {
  readonly to: string
  readonly limited: boolean
  readonly station: 'zhudao' | 'sunjiatuan'
  readonly found: 'holds' | 'rebound'
  readonly solved: 'solved' | 'partly' | 'no'
  readonly extra: number
}

const OUTSIDE = ['partner', 'contractorWorker']
const HELPERS = ['officer', 'colleague', 'assistant', 'collector', 'keeper', 'elsewhere', ...OUTSIDE]
const ANSWERERS = ['officer', 'colleague', 'keeper', 'elsewhere', 'squadLeader', 'commander']
const WORKED_ON = ['accepted', 'inProgress', 'transferred', 'reopened']
const OPEN = ['submitted', 'awaitingReporter', ...WORKED_ON]

export const handlerOf = (m: Model): string => m.takers.at(-1) ?? m.base
const here = (m: Model) => m.station === 'zhudao'
const keeperOf = (m: Model) => (here(m) ? 'keeper' : 'elsewhere')
const answers = (m: Model, who: string) => who === handlerOf(m) || who === m.responder
const desk = (m: Model, who: string) => answers(m, who) || who === keeperOf(m) || who === 'commander'
const leads = (m: Model, who: string) =>
  who === keeperOf(m) || who === 'commander' || (who === 'squadLeader' && here(m))
const checks = (m: Model, who: string) =>
  (leads(m, who) || (who === 'collector' && here(m))) && who !== m.resolver
const taskOf = (m: Model, who: string) => m.tasks.find(({ to }) => to === who)
const watchOf = (m: Model, name: string) => m.watches.find((w) => w.name === name)
const runs = (m: Model, name: string) => watchOf(m, name)?.since !== undefined

const SIDES: Record<string, (m: Model) => string[]> = {
  reporters: () => ['resident', 'neighbour'],
  reporter: () => ['resident'],
  handlers: (m) => [handlerOf(m), m.responder],
  handler: (m) => [handlerOf(m)],
  helpers: (m) => m.helpers,
  itsKeeper: (m) => [keeperOf(m)],
  itsSquadLeader: (m) => (here(m) ? ['squadLeader'] : []),
  leader: () => ['bureauLeader'],
  checkers: (m) => (here(m) ? ['keeper', 'collector'] : ['elsewhere']).filter((who) => who !== m.resolver),
}

const tell = (m: Model, kind: string, ...sides: string[]) => {
  const people = sides.flatMap((side) => SIDES[side]?.(m) ?? [side])
  m.told.push(...[...new Set(people)].map((who) => `${kind} ${who}`))
}

const resolveLimit = ({ zone, chimney }: Model): ModelLimit =>
  zone ? minutes(5) : chimney ? workingDays(5) : workingHours(4)
const respondLimit = ({ zone, now }: Model): ModelLimit => minutes(zone ? 5 : isNight(now) ? 60 : 30)

const stop = (m: Model, ...names: string[]) => {
  m.watches = m.watches.filter(({ name }) => !names.includes(name))
}
const begin = (m: Model, name: string, limit: ModelLimit, of?: string) => {
  m.watches = m.watches.filter((w) => w.name !== name || w.of !== of)
  m.watches.push(startWatch(name, limit, m.now, of))
}
const each = (m: Model, names: readonly string[], change: (w: Watch) => Watch) => {
  m.watches = m.watches.map((w) => (names.includes(w.name) ? change(w) : w))
}
const WORK = ['respond', 'arrive', 'resolve', 'task']

const endTask = (m: Model, who: string) => {
  m.tasks = m.tasks.filter(({ to }) => to !== who)
  m.takers = m.takers.filter((taker) => taker !== who)
  m.watches = m.watches.filter(({ name, of }) => name !== 'task' || of !== who)
}
const noHelp = (m: Model, who: string) => m.helpers.splice(m.helpers.lastIndexOf(who), 1)

/** Work on it ends: every clock stops, every task is over, nobody owes an instruction. */
const leave = (m: Model, state: string) => {
  m.state = state
  m.base = handlerOf(m)
  m.takers = []
  m.tasks = []
  m.watches = []
  m.owes = false
}

const settle = (m: Model, who: string) => {
  leave(m, 'resolved')
  m.resolver = who
  begin(m, 'closing', days(7))
  tell(m, 'caseResolved', 'reporters', 'helpers')
}

const close = (m: Model) => {
  leave(m, 'closed')
  m.closedAt = m.now
  if (m.resolver !== undefined) {
    begin(m, 'recheck', days(30))
    begin(m, 'followUp', days(28))
  }
}

const closeByItself = (m: Model) => {
  close(m)
  tell(m, 'caseClosed', 'reporters', 'handlers')
}

const again = (m: Model) => {
  leave(m, 'reopened')
  m.resolver = undefined
  m.rated = false
  if (m.zone) begin(m, 'arrive', minutes(5))
  begin(m, 'resolve', resolveLimit(m))
}

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
    may: (m, who) => from(['awaitingReporter'], (_, p) => p === keeperOf(m))(m, who) && isHotline(m),
    does: closeByItself,
  },
}

export const MOVES: Readonly<Record<string, Move>> = { ...AT_WORK, ...HANDED, ...AFTERWARDS, ...ABOVE }

const LADDER = [
  [0.8, 'clockReminder', 'handler'],
  [1, 'clockOverdue', 'itsKeeper'],
  [1.5, 'clockEscalated', 'itsSquadLeader'],
  [2, 'clockEscalated', 'leader'],
] as const

type ModelRung = readonly [share: number, notice: string, side: string]

/** What is told of each clock; of a task it is the helper who is reminded. */
const rungsOf = ({ name, of }: Watch): readonly ModelRung[] => {
  const once = (notice: string, side: string): ModelRung[] => [[1, notice, side]]
  switch (name) {
    case 'awaiting':
      return [
        [0.4, 'caseNeedsMore', 'reporter'],
        [0.8, 'caseNeedsMore', 'reporter'],
        ...once('clockOverdue', 'itsKeeper'),
      ]
    case 'task':
      return [[0.8, 'taskDue', of ?? ''], ...once('clockOverdue', 'handler')]
    case 'interim':
      return once('clockReminder', 'handler')
    case 'closing':
      return once('clockOverdue', 'checkers')
    case 'recheck':
      return once('recheckDue', 'checkers')
    case 'followUp':
      return once('caseFollowUp', 'reporter')
    case 'hotlineReturn':
      return []
    default:
      return LADDER
  }
}

/** What the end of a clock brings by itself, if it does: silence closes, but never an order of the hotline or without a check. */
const endsByItself = (m: Model, { name }: Watch): boolean => {
  if (name === 'awaiting') return !m.hotline
  return name === 'closing' && (m.state === 'verified' || m.byRating)
}

const climb = (m: Model, w: Watch, [share, notice, side]: ModelRung) => {
  if (share === 1 && endsByItself(m, w)) {
    if (m.state === 'resolved') tell(m, 'caseVerified', 'reporters')
    return closeByItself(m)
  }
  m.watches = m.watches.map((other) => (other === w ? { ...w, told: w.told + 1 } : other))
  if (side === 'leader' && OPEN.includes(m.state)) m.owes = true
  tell(m, notice, side)
}

/** Everything whose time has come, until nothing has. */
export const sweep = (m: Model): void => {
  for (;;) {
    const due = m.watches.find((w) => {
      const next = rungsOf(w)[w.told]
      return next !== undefined && hasRun(w, next[0], m.now)
    })
    const next = due && rungsOf(due)[due.told]
    if (!due || !next) return
    climb(m, due, next)
  }
}

export interface World {
  readonly now: number
  readonly hotline: boolean
  readonly zone: boolean
  readonly chimney: boolean
  readonly byRating: boolean
}

export const report = (world: World): Model => {
  const m: Model = {
    ...world,
    state: 'submitted',
    before: '',
    station: 'zhudao',
    responder: 'officer',
    base: 'officer',
    takers: [],
    tasks: [],
    helpers: [],
    watches: [],
    returnUntil: endOfWorkday(world.now, 2),
    extended: false,
    rated: false,
    closedAt: 0,
    owes: false,
    told: [],
  }
  begin(m, 'respond', respondLimit(m))
  begin(m, 'resolve', resolveLimit(m))
  if (m.hotline) {
    begin(m, 'hotline', workingDays(5))
    begin(m, 'hotlineReturn', workingDays(2))
    begin(m, 'interim', workingDays(5))
  }
  tell(m, 'caseAssigned', 'handlers')
  return m
}
