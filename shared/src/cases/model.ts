import {
  days,
  endOfWorkday,
  isNight,
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

export const OUTSIDE = ['partner', 'contractorWorker']
export const HELPERS = ['officer', 'colleague', 'assistant', 'collector', 'keeper', 'elsewhere', ...OUTSIDE]
export const ANSWERERS = ['officer', 'colleague', 'keeper', 'elsewhere', 'squadLeader', 'commander']
export const WORKED_ON = ['accepted', 'inProgress', 'transferred', 'reopened']
export const OPEN = ['submitted', 'awaitingReporter', ...WORKED_ON]

export const handlerOf = (m: Model): string => m.takers.at(-1) ?? m.base
export const here = (m: Model) => m.station === 'zhudao'
export const keeperOf = (m: Model) => (here(m) ? 'keeper' : 'elsewhere')
export const answers = (m: Model, who: string) => who === handlerOf(m) || who === m.responder
export const desk = (m: Model, who: string) => answers(m, who) || who === keeperOf(m) || who === 'commander'
export const leads = (m: Model, who: string) =>
  who === keeperOf(m) || who === 'commander' || (who === 'squadLeader' && here(m))
export const checks = (m: Model, who: string) =>
  (leads(m, who) || (who === 'collector' && here(m))) && who !== m.resolver
export const taskOf = (m: Model, who: string) => m.tasks.find(({ to }) => to === who)
export const watchOf = (m: Model, name: string) => m.watches.find((w) => w.name === name)
export const runs = (m: Model, name: string) => watchOf(m, name)?.since !== undefined

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

export const tell = (m: Model, kind: string, ...sides: string[]) => {
  const people = sides.flatMap((side) => SIDES[side]?.(m) ?? [side])
  m.told.push(...[...new Set(people)].map((who) => `${kind} ${who}`))
}

export const resolveLimit = ({ zone, chimney }: Model): ModelLimit =>
  zone ? minutes(5) : chimney ? workingDays(5) : workingHours(4)
export const respondLimit = ({ zone, now }: Model): ModelLimit => minutes(zone ? 5 : isNight(now) ? 60 : 30)

export const stop = (m: Model, ...names: string[]) => {
  m.watches = m.watches.filter(({ name }) => !names.includes(name))
}
export const begin = (m: Model, name: string, limit: ModelLimit, of?: string) => {
  m.watches = m.watches.filter((w) => w.name !== name || w.of !== of)
  m.watches.push(startWatch(name, limit, m.now, of))
}
export const each = (m: Model, names: readonly string[], change: (w: Watch) => Watch) => {
  m.watches = m.watches.map((w) => (names.includes(w.name) ? change(w) : w))
}
export const WORK = ['respond', 'arrive', 'resolve', 'task']

export const endTask = (m: Model, who: string) => {
  m.tasks = m.tasks.filter(({ to }) => to !== who)
  m.takers = m.takers.filter((taker) => taker !== who)
  m.watches = m.watches.filter(({ name, of }) => name !== 'task' || of !== who)
}
export const noHelp = (m: Model, who: string) => m.helpers.splice(m.helpers.lastIndexOf(who), 1)

/** Work on it ends: every clock stops, every task is over, nobody owes an instruction. */
export const leave = (m: Model, state: string) => {
  m.state = state
  m.base = handlerOf(m)
  m.takers = []
  m.tasks = []
  m.watches = []
  m.owes = false
}

export const settle = (m: Model, who: string) => {
  leave(m, 'resolved')
  m.resolver = who
  begin(m, 'closing', days(7))
  tell(m, 'caseResolved', 'reporters', 'helpers')
}

export const close = (m: Model) => {
  leave(m, 'closed')
  m.closedAt = m.now
  if (m.resolver !== undefined) {
    begin(m, 'recheck', days(30))
    begin(m, 'followUp', days(28))
  }
}

export const closeByItself = (m: Model) => {
  close(m)
  tell(m, 'caseClosed', 'reporters', 'handlers')
}

/** An order of the hotline is owed as a whole once more. */
export const beginHotline = (m: Model) => {
  if (!m.hotline) return
  begin(m, 'hotline', workingDays(5))
  begin(m, 'interim', workingDays(5))
}

export const again = (m: Model) => {
  leave(m, 'reopened')
  m.resolver = undefined
  m.rated = false
  if (m.zone) begin(m, 'arrive', minutes(5))
  begin(m, 'resolve', resolveLimit(m))
  beginHotline(m)
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
  beginHotline(m)
  if (m.hotline) begin(m, 'hotlineReturn', workingDays(2))
  tell(m, 'caseAssigned', 'handlers')
  return m
}
