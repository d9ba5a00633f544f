import * as fc from 'fast-check'
import { toEpoch, toInstant } from '../kernel/times'
import type { Post } from '../people'
import type { ActionName, Carried } from './actions'
import type { CaseRecord } from './case'
import type { Category } from './category'
import { isRunning } from './clocks'
import type { Decision } from './command'
import { type CaseEvent, replay } from './event'
import { handlerOf, type Model, report, type Sent, type World } from './model'
import { sweep } from './model-ladder'
import { MOVES } from './model-moves'
import { newsOf } from './news'
import { openSample, PHOTO_ID, POSTS, sampleCategory } from './sample'
import { act, MERGED_INTO, swept } from './sample-acts'

/** Another seed, or more runs: `SEED=7 RUNS=20000 npx jest --testPathPatterns case-model`. */
const { SEED = '20261124', RUNS = '2000' } = process.env

const MONDAY = Date.parse('2026-09-27T16:00:00.000Z')
const instantOf = (minute: number) => toInstant(MONDAY + minute * 60_000)
const minuteOf = (at: string) => (toEpoch(at) - MONDAY) / 60_000

/** What `model.ts` has in words of its own. */
const categoryOf = ({ byRating }: World): Category => ({
  ...sampleCategory,
  verifiedBy: byRating ? 'rating' : 'check',
  clocks: {
    respond: [
      { when: { coreZone: true }, limit: { value: 5, unit: 'minutes' } },
      { when: { period: 'night' }, limit: { value: 60, unit: 'minutes' } },
      { limit: { value: 30, unit: 'minutes' } },
    ],
    arrive: [{ when: { coreZone: true }, limit: { value: 5, unit: 'minutes' } }],
    resolve: [
      { when: { coreZone: true }, limit: { value: 5, unit: 'minutes' } },
      { when: { answers: { outlet: ['chimney'] } }, limit: { value: 5, unit: 'workingDays' } },
      { limit: { value: 4, unit: 'workingHours' } },
    ],
    recheck: { value: 30, unit: 'calendarDays' },
  },
})

interface Real {
  readonly category: Category
  record: CaseRecord
  events: CaseEvent[]
  /** Notices since the last look, as `kind person`. */
  told: string[]
}

const ids = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId)
const stationPeople = (c: CaseRecord, ...roles: string[]) =>
  ids(
    Object.values(POSTS).filter((post: Post) => post.stationId === c.stationId && roles.includes(post.role)),
  )

/** Who stands behind the words in which news and ladders name whom they tell. */
const SIDES: Record<string, (c: CaseRecord, event: CaseEvent) => string[]> = {
  reporters: (c) => [c.reporterId, 'neighbour'],
  reporter: (c) => [c.reporterId],
  handlers: (c) => ids([c.handler, c.firstResponder]),
  handler: (c) => ids([c.handler]),
  person: (_, { toward }) => (toward?.person ? ids([toward.person]) : []),
  assignee: (_, { rung }) => (rung?.of === undefined ? [] : [rung.of]),
  helpers: (c) =>
    ids(
      c.assignments.filter(({ state }) => state !== 'handedBack' && state !== 'recalled').map(({ to }) => to),
    ),
  checkers: (c) =>
    stationPeople(c, 'stationKeeper', 'collector').filter((id) => id !== c.result?.by.personId),
  stationKeeper: (c) => stationPeople(c, 'stationKeeper'),
  squadLeader: (c) => (c.squadId === POSTS.squadLeader.squadId ? ['squadLeader'] : []),
  bureauLeader: () => ['bureauLeader'],
}

const newsIn = (c: CaseRecord, event: CaseEvent): string[] => {
  const rows = event.rung ? [event.rung] : newsOf(event.action)
  return rows.flatMap(({ notice, tells }) => {
    const people = tells.flatMap((side) => SIDES[side]?.(c, event) ?? [`nobody knows ${side}`])
    return [...new Set(people)].map((who) => `${notice} ${who}`)
  })
}

const take = (real: Real, { record, events }: Decision) => {
  real.record = record
  real.events.push(...events)
  real.told.push(...events.flatMap((event) => newsIn(record, event)))
}

const seenOfModel = (m: Model) => ({
  state: m.state,
  firstResponder: m.responder,
  handler: handlerOf(m),
  station: m.station,
  holders: m.tasks.map(({ to, state }) => `${to} ${state}`),
  owesInstruction: m.owes,
  clocks: m.watches
    .map((w) => `${w.name} ${w.of ?? ''} ${w.startedAt} ${w.since === undefined ? 'held' : 'runs'} ${w.told}`)
    .sort(),
  told: m.told.toSorted(),
})

const seenOfReal = ({ record: c, told }: Real): ReturnType<typeof seenOfModel> => ({
  state: c.state,
  firstResponder: c.firstResponder.personId,
  handler: c.handler.personId,
  station: c.stationId as Model['station'],
  holders: c.assignments
    .filter(({ state }) => state === 'offered' || state === 'accepted')
    .map(({ to, state }) => `${to.personId} ${state}`),
  owesInstruction: c.owesInstruction === true,
  clocks: c.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((k) => {
      const stands = isRunning(k) ? 'runs' : 'held'
      return `${k.stage} ${k.of ?? ''} ${minuteOf(k.startedAt)} ${stands} ${k.rung}`
    })
    .sort(),
  told: told.toSorted(),
})

/** Both have come to the same; what was told is then forgotten. */
const agree = (m: Model, real: Real) => {
  const [wanted, got] = [seenOfModel(m), seenOfReal(real)]
  if (JSON.stringify(wanted) !== JSON.stringify(got)) expect(got).toEqual(wanted)
  m.told = []
  real.told = []
}

const carriedOf = (action: string, { to, limited, station, found, solved, extra }: Sent): Carried => ({
  text: '已联系店家',
  reason: 'notOurDuty',
  rightDoor: 'ecologyEnvironment',
  outcome: 'management',
  legalBasis: '行政强制法 44',
  stars: 4,
  solved,
  intoNumber: MERGED_INTO.number,
  toPersonId: to,
  ...(limited ? { taskLimit: { value: 4, unit: 'workingHours' } } : {}),
  toStationId: station,
  found,
  extraDays: extra,
  hotlineConsent: '函 2026-12',
  ...(['verify', 'recheck', 'resolve'].includes(action) ? { photos: [PHOTO_ID] } : {}),
})

const EVERYBODY = Object.entries(POSTS) as [string, Post][]
const performed = new Set<string>()

/** What is due is done, rung after rung. */
const look = (m: Model, real: Real) => {
  sweep(m)
  take(real, swept(real.record, instantOf(m.now), real.category))
  agree(m, real)
}

/** Somebody does something, or is refused: as the model says. What is due comes first. */
const attempt = (m: Model, real: Real, who: string, action: string, sent: Sent): boolean => {
  const move = MOVES[action]
  const post = EVERYBODY.find(([id]) => id === who)?.[1]
  if (!move || !post) throw new Error(`nobody knows ${who}, or how to ${action}`)
  look(m, real)
  const may = move.may(m, who) && (move.fits?.(m, sent) ?? true)
  const done = act(real.record, post, action as ActionName, carriedOf(action, sent), {
    now: instantOf(m.now),
    category: real.category,
    following: who === 'neighbour',
  })
  if (done.ok !== may) expect(`${who} ${action} ${done.ok}`).toBe(`${who} ${action} ${may}`)
  if (!done.ok) return false
  performed.add(action)
  move.does(m, who, sent)
  take(real, done.value)
  agree(m, real)
  return true
}

type Step = fc.Command<Model, Real>

/** One after the other tries the same, until somebody may. */
class Tries implements Step {
  constructor(
    private readonly first: number,
    private readonly action: string,
    private readonly sent: Sent,
  ) {}
  check = () => true
  run = (m: Model, real: Real) => {
    const inTurn = [...EVERYBODY.slice(this.first), ...EVERYBODY.slice(0, this.first)]
    inTurn.some(([who]) => attempt(m, real, who, this.action, this.sent))
  }
  toString = () => `from ${this.first} on they try to ${this.action} ${JSON.stringify(this.sent)}`
}

const ENDS = ['decline', 'returnToHotline', 'merge', 'withdraw']
const ONWARD = ['accept', 'start', 'arrive', 'resolve', 'recordAnswer', 'verify', 'rate']

/** One of the moves open to anybody: every third time one that leads on, seldom one that ends the story at once. */
class Does implements Step {
  private done = ''
  constructor(
    private readonly pick: number,
    private readonly sent: Sent,
  ) {}
  check = () => true
  private wanted(m: Model): string[] {
    const open = Object.keys(MOVES).filter((action) => EVERYBODY.some(([who]) => MOVES[action]?.may(m, who)))
    const onward = open.filter((action) => ONWARD.includes(action))
    if (this.pick % 3 === 0 && onward.length > 0) return onward
    return this.pick % 16 === 1 ? open : open.filter((action) => !ENDS.includes(action))
  }
  run = (m: Model, real: Real) => {
    const open = this.wanted(m)
    const action = open[this.pick % Math.max(1, open.length)]
    if (!action) return
    const doers = EVERYBODY.filter(([who]) => MOVES[action]?.may(m, who))
    const [who = ''] = doers[this.pick % doers.length] ?? []
    this.done = `${who} does ${action} ${JSON.stringify(this.sent)}`
    attempt(m, real, who, action, this.sent)
  }
  toString = () => this.done || 'nobody can do anything'
}

/** Time passes; nothing looks at what is due before somebody does something. */
class Passes implements Step {
  constructor(private readonly minutes: number) {}
  check = () => true
  run = (m: Model) => {
    m.now += this.minutes
  }
  toString = () => `${this.minutes} minutes pass`
}

class Sweeps implements Step {
  check = () => true
  run = look
  toString = () => 'what is due is done'
}

const sent: fc.Arbitrary<Sent> = fc.record({
  to: fc.constantFrom(
    'resident',
    'officer',
    'colleague',
    'assistant',
    'collector',
    'keeper',
    'partner',
    'squadLeader',
  ),
  limited: fc.boolean(),
  station: fc.constantFrom('zhudao', 'sunjiatuan'),
  found: fc.constantFrom('holds', 'rebound'),
  solved: fc.constantFrom('solved', 'partly', 'no'),
  extra: fc.integer({ min: 1, max: 12 }),
})

const minutes = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.integer({ min: 10, max: 600 }),
  fc.integer({ min: 600, max: 12 * 1440 }),
  fc.integer({ min: 12 * 1440, max: 45 * 1440 }),
)

const does = fc.tuple(fc.nat(10_000), sent).map(([pick, s]) => new Does(pick, s))
const passes = minutes.map((m) => new Passes(m))
const sweeps = fc.constant(new Sweeps())
const tries = fc
  .tuple(fc.nat(EVERYBODY.length - 1), fc.constantFrom(...Object.keys(MOVES)), sent)
  .map(([first, action, s]) => new Tries(first, action, s))

/** The same kind of step may be listed again: it is then chosen more often. */
const steps = fc.commands([does, does, does, passes, sweeps, tries], { maxCommands: 40, size: 'max' })

const world: fc.Arbitrary<World> = fc.record({
  now: fc.integer({ min: 0, max: 21 * 1440 }),
  hotline: fc.boolean(),
  zone: fc.boolean(),
  chimney: fc.boolean(),
  byRating: fc.boolean(),
})

const opened = (w: World): Real => {
  const { record, event } = openSample(instantOf(w.now), {
    category: categoryOf(w),
    report: { answers: { outlet: w.chimney ? 'chimney' : 'kitchen' } },
    ...(w.zone ? { coreZone: '威高广场' } : {}),
    ...(w.hotline ? { hotlineOrder: 'WH20261123-0815' } : {}),
  })
  return { category: categoryOf(w), record, events: [event], told: newsIn(record, event) }
}

/** Of each clock each rung once and in order, none before its time. */
const climbedInOrder = (events: readonly CaseEvent[]) => {
  const shares = new Map<string, number[]>()
  let clocks: CaseRecord['clocks'] = []
  for (const { rung, set, at } of events) {
    clocks = set.clocks ?? clocks
    if (!rung) continue
    const clock = clocks.find((k) => k.stage === rung.stage && k.of === rung.of)
    const name = `${rung.stage} ${rung.of ?? ''} ${clock?.startedAt}`
    shares.set(name, [...(shares.get(name) ?? []), rung.share])
    expect(rung.dueAt <= at).toBe(true)
  }
  for (const climbed of shares.values()) {
    const [ordinary, waiting] = [
      [0.8, 1, 1.5, 2],
      [0.4, 0.8, 1],
    ]
    const whole = climbed[0] === 0.4 ? waiting : climbed[0] === 1 ? [1] : ordinary
    expect(climbed).toEqual(whole.slice(0, climbed.length))
  }
}

const holds = (w: World, commands: Iterable<Step>) => {
  const m = report(w)
  const real = opened(w)
  agree(m, real)
  fc.modelRun(() => ({ model: m, real }), commands)
  m.now += 90 * 1440
  look(m, real)
  climbedInOrder(real.events)
  const moved = real.events.filter(({ action, set }) => action !== 'moveDuty' && 'firstResponder' in set)
  expect(moved).toHaveLength(1)
  const kept = JSON.parse(JSON.stringify(real.record))
  expect(JSON.parse(JSON.stringify(replay(real.events)))).toEqual(kept)
}

describe('a case and a second reading of the domain', () => {
  it('agree on state, duty, clocks, rungs and notices, whoever does what and whenever somebody looks', () => {
    fc.assert(fc.property(world, steps, holds), { seed: Number(SEED), numRuns: Number(RUNS) })
    expect([...performed].sort()).toEqual(Object.keys(MOVES).sort())
  }, 120_000)
})
