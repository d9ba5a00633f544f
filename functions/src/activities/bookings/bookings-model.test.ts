import * as fc from 'fast-check'
import { answerTo, holdsAtRest, type Kind, type Model, type Seat } from '../../../test/bookings/model'
import { makeWorld, type World } from '../../../test/bookings/world'

/** Another seed, or more runs: `SEED=7 RUNS=20000 npx jest --testPathPatterns bookings-model`. */
const { SEED = '20261125', RUNS = '2000' } = process.env

jest.setTimeout(600_000)

const PEOPLE = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬']

interface Command {
  readonly does: 'book' | 'cancel' | 'promote' | 'checkIn' | 'quota' | 'work' | 'killed' | 'cancelSession'
  readonly pick: number
  readonly kind: Kind
  readonly seats: number
  readonly waits: boolean
  /** Held up between what it reads and what it writes: until the others are done, or what follows them too. */
  readonly heldUp: 'not' | 'others' | 'all'
}

const did = new Map<string, number>()

/** One of the bookings: mostly one that is not cancelled. */
const seatOf = (m: Model, pick: number): Seat | undefined => {
  const live = m.seats.filter(({ state }) => state !== 'cancelled')
  const from = pick % 5 === 0 || live.length === 0 ? m.seats : live
  return from[pick % Math.max(1, from.length)]
}

/** Does it; what the model says to it where somebody asks alone. */
const perform = (world: World, { does, pick, kind, seats, waits }: Command, gone?: Promise<unknown>) => {
  const { m } = world
  const who = PEOPLE[pick % PEOPLE.length] ?? ''
  const seat = seatOf(m, pick)
  switch (does) {
    case 'book':
      return [
        answerTo.book(m, who, kind, seats, waits),
        () => world.book(who, kind, seats, waits, gone),
      ] as const
    case 'cancel':
      return seat && ([answerTo.cancel(m, seat), () => world.cancel(seat)] as const)
    case 'promote':
      return seat && ([answerTo.promote(m, seat), () => world.promote(seat, gone)] as const)
    case 'checkIn':
      return seat && ([answerTo.checkIn(m, seat), () => world.checkIn(seat)] as const)
    case 'quota':
      return [undefined, () => world.changeQuota(kind, pick % 8)] as const
    case 'cancelSession':
      return [undefined, () => (pick % 12 === 0 ? world.cancelSession() : Promise.resolve())] as const
    case 'work':
      return [undefined, () => world.work()] as const
    case 'killed':
      return [undefined, () => world.work(pick % 12)] as const
  }
}

const command: fc.Arbitrary<Command> = fc.record({
  does: fc.constantFrom(
    ...(['book', 'book', 'book', 'book', 'book', 'cancel', 'cancel', 'cancel', 'work'] as const),
    ...(['killed', 'promote', 'checkIn', 'checkIn', 'quota', 'cancelSession'] as const),
  ),
  pick: fc.nat(1000),
  kind: fc.constantFrom(...(['residents', 'residents', 'residents', 'residents', 'volunteers'] as const)),
  seats: fc.constantFrom(1, 1, 1, 2, 3, 4),
  waits: fc.constantFrom(true, true, true, false),
  heldUp: fc.constantFrom('not', 'not', 'not', 'not', 'others', 'all'),
})

/** What happens at once, whether everything that follows is done then, and how many minutes pass. */
const batch = fc.record({
  commands: fc.oneof(
    { weight: 3, arbitrary: fc.array(command, { minLength: 1, maxLength: 1 }) },
    { weight: 4, arbitrary: fc.array(command, { minLength: 2, maxLength: 6, size: 'max' }) },
  ),
  rests: fc.boolean(),
  passes: fc.oneof(
    { weight: 16, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 120 }) },
    { weight: 2, arbitrary: fc.integer({ min: 120, max: 600 }) },
  ),
})
type Batch = typeof batch extends fc.Arbitrary<infer B> ? B : never

const run = async (world: World, { commands, rests, passes }: Batch) => {
  const alone = commands.length === 1 && (await world.due()).length === 0
  const act = async (one: Command, gone?: Promise<unknown>) => {
    const [wanted, does] = perform(world, one, gone) ?? []
    const answer = await does?.()
    did.set(`${one.does} ${answer}`, (did.get(`${one.does} ${answer}`) ?? 0) + 1)
    return alone && wanted !== undefined ? [one.does, answer, wanted] : []
  }
  const isHeld = ({ does, heldUp }: Command) =>
    !alone && (does === 'book' || does === 'promote') && heldUp !== 'not'
  const others = Promise.all(commands.filter((one) => !isHeld(one)).map((one) => act(one)))
  const all = others.then(() => world.work())
  const held = commands.filter(isHeld).map((one) => act(one, one.heldUp === 'all' ? all : others))
  const answers = [...(await others), ...(await Promise.all(held))]
  await all
  for (const [does, answer, wanted] of answers)
    if (answer !== wanted) world.m.wrong.push(`${does} was answered ${answer}, not ${wanted}`)
  if (rests) {
    await world.rest()
    holdsAtRest(world.m)
  }
  world.m.now += passes
}

describe('bookings, whatever happens at once and wherever a process is killed', () => {
  it('are as the model says after every commit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(batch, { minLength: 1, maxLength: 24, size: 'max' }),
        fc.scheduler(),
        async (residents, volunteers, batches, scheduler) => {
          const turn = () => scheduler.schedule(Promise.resolve())
          const world = await makeWorld(residents, volunteers, turn)
          const all = async () => {
            for (const one of batches) await run(world, one)
            await world.rest()
            holdsAtRest(world.m)
          }
          await scheduler.waitFor(all())
          expect(world.m.wrong).toEqual([])
        },
      ),
      { seed: Number(SEED), numRuns: Number(RUNS) },
    )
  })

  it('have met every answer often enough', () => {
    const often = (what: string) => (did.get(what) ?? 0) > 20
    const wanted = [
      ...[
        'confirmed',
        'waitlisted',
        'noSeats',
        'alreadyBooked',
        'signUpOver',
        'sessionCancelled',
        'fields',
      ].map((answer) => `book ${answer}`),
      ...['done', 'cancelOver', 'wrongState'].map((answer) => `cancel ${answer}`),
      ...['confirmed', 'noSeats', 'wrongState', 'sessionCancelled'].map((answer) => `promote ${answer}`),
      ...['attended', 'stillWaiting', 'checkInNotOpen', 'checkInOver'].map((answer) => `checkIn ${answer}`),
    ]
    expect(wanted.filter((what) => !often(what))).toEqual([])
    expect([...did.keys()].filter((what) => what.endsWith('unavailable'))).toEqual([])
  })
})
