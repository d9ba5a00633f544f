import type { BookingLine, Tick } from '@yizhan/shared/activities'
import fc from 'fast-check'
import {
  afterAnswer,
  linesAfter,
  linesAtDoor,
  NO_TICKS,
  nextBatch,
  type TickQueue,
  withoutTold,
  withTick,
} from './ticks'

const AT = '2026-12-05T01:00:00.000Z'

const lineOf = (id: string, more: Partial<BookingLine> = {}): BookingLine => ({
  id,
  quota: 'residents',
  seats: 1,
  name: `${id}女士`,
  sessionId: 's',
  stationId: 'st',
  state: 'confirmed',
  bookedAt: AT,
  version: 1,
  person: { personId: `p-${id}`, role: 'resident', sign: '居民' },
  ...more,
})

const tickOf = (id: string, bookingId: string, what: Tick['what'] = 'checkIn'): Tick => ({
  id,
  bookingId,
  what,
  means: 'name',
  at: AT,
})

/** A server that takes each tick once, and says the same of it however often it is sent. */
const tickServer = () => {
  const done = new Map<string, 'taken' | 'already'>()
  const stands = new Set<string>()
  const take = ({ id, bookingId, what }: Tick) => {
    const known = done.get(id)
    const outcome = known ?? (stands.has(`${bookingId} ${what}`) ? 'already' : 'taken')
    done.set(id, outcome)
    stands.add(`${bookingId} ${what}`)
    return { id, outcome }
  }
  return { stands, taken: () => [...done.values()].filter((o) => o === 'taken').length, take }
}

const BOOKINGS = ['a', 'b', 'c', 'd']
const PAIRS = BOOKINGS.flatMap((b) => [`${b} checkIn`, `${b} checkOut`])

type Event =
  | { kind: 'tick'; booking: string; what: Tick['what'] }
  | { kind: 'send'; fate: 'heard' | 'answerLost' | 'lost' }
  | { kind: 'otherDoor'; booking: string }
  | { kind: 'restart' }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('tick' as const),
    booking: fc.constantFrom(...BOOKINGS),
    what: fc.constantFrom('checkIn' as const, 'checkOut' as const),
  }),
  fc.record({
    kind: fc.constant('send' as const),
    fate: fc.constantFrom('heard' as const, 'answerLost' as const, 'lost' as const),
  }),
  fc.record({ kind: fc.constant('otherDoor' as const), booking: fc.constantFrom(...BOOKINGS) }),
  fc.constant({ kind: 'restart' as const }),
)

const lines = BOOKINGS.map((id) => lineOf(id))

/** Plays events against a server; gives back what is on the device in the end, and what was ever ticked. */
const played = (events: readonly Event[]) => {
  const server = tickServer()
  const ticked = new Set<string>()
  const othersTicked = new Set<string>()
  let count = 0
  let queue: TickQueue = NO_TICKS
  const step = (next: Event) => {
    if (next.kind === 'tick') {
      queue = withTick(queue, tickOf(`t${++count}`, next.booking, next.what))
      ticked.add(`${next.booking} ${next.what}`)
    }
    if (next.kind === 'restart') queue = JSON.parse(JSON.stringify(queue))
    if (next.kind === 'otherDoor') {
      server.take(tickOf(`o${++count}`, next.booking))
      othersTicked.add(`${next.booking} checkIn`)
    }
    if (next.kind === 'send' && next.fate !== 'lost') {
      const results = nextBatch(queue).map(server.take)
      if (next.fate === 'heard') queue = afterAnswer(queue, results)
    }
  }
  return { server, ticked, othersTicked, step, now: () => queue, run: () => events.forEach(step) }
}

describe('ticks of a door without network', () => {
  it('are each sent until answered, and counted once, whatever is lost on the way', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const play = played(events)
        play.run()
        while (nextBatch(play.now()).length > 0) play.step({ kind: 'send', fate: 'heard' })
        const all = new Set([...play.ticked, ...play.othersTicked])
        expect(play.server.stands).toEqual(all)
        expect(play.server.taken()).toBe(all.size)
        expect(play.now().waiting).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('never wait twice for the same, and never show anybody twice', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const play = played(events)
        for (const next of events) {
          play.step(next)
          const keys = play.now().waiting.map(({ bookingId, what }) => `${bookingId} ${what}`)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.every((key) => PAIRS.includes(key))).toBe(true)
          const told = play.now().told.map(({ id }) => id)
          expect(new Set(told).size).toBe(told.length)
          const shown = linesAtDoor(lines, play.now())
          expect(shown.map(({ line }) => line.id)).toEqual(BOOKINGS)
          for (const { line, stage, pending } of shown) {
            expect(pending).toBe(keys.some((key) => key.startsWith(line.id)))
            expect(stage === 'expected').toBe(!pending)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are sent a hundred at a time', () => {
    const many = Array.from({ length: 130 }, (_, n) => tickOf(`t${n}`, `b${n}`))
    const queue = many.reduce(withTick, NO_TICKS)
    const rest = afterAnswer(
      queue,
      nextBatch(queue).map(({ id }) => ({ id, outcome: 'taken' as const })),
    )
    expect([nextBatch(queue).length, nextBatch(rest).length, rest.told.length]).toEqual([100, 30, 0])
  })

  it('say what was done before and what was refused, until that is read or ticked again', () => {
    const queue = afterAnswer([tickOf('1', 'a'), tickOf('2', 'b')].reduce(withTick, NO_TICKS), [
      { id: '1', outcome: 'already' },
      { id: '2', outcome: 'refused', reason: 'stillWaiting' },
    ])
    expect(queue.told).toEqual([
      { id: '1', bookingId: 'a', what: 'checkIn', outcome: 'already' },
      { id: '2', bookingId: 'b', what: 'checkIn', outcome: 'refused', reason: 'stillWaiting' },
    ])
    expect(withTick(queue, tickOf('3', 'b')).told.map(({ id }) => id)).toEqual(['1'])
    expect(withoutTold(queue).told).toEqual([])
  })
})

describe('the list at the door', () => {
  it('says where each stands, and leaves out who stepped back', () => {
    const attendance = { checkedInAt: AT, means: 'name' as const }
    const shown = linesAtDoor(
      [
        lineOf('a'),
        lineOf('b', { state: 'waitlisted' }),
        lineOf('c', { state: 'attended', attendance }),
        lineOf('d', { state: 'attended', attendance: { ...attendance, checkedOutAt: AT } }),
        lineOf('e', { state: 'noShow' }),
        lineOf('f', { state: 'cancelled' }),
      ],
      NO_TICKS,
    )
    expect(shown.map(({ stage }) => stage)).toEqual(['expected', 'waiting', 'in', 'out', 'noShow'])
  })

  it('takes over what the server answered, never something older', () => {
    const { person: _person, ...booking } = lineOf('a', { state: 'attended', version: 3 })
    expect(linesAfter([lineOf('a')], [booking])[0]?.state).toBe('attended')
    expect(linesAfter([lineOf('a', { version: 4 })], [booking])[0]?.state).toBe('confirmed')
  })
})
