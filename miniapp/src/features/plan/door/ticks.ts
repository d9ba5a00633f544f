import type { BookingLine, BookingView, sendTicks, Tick } from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'

type Result = AnswerOf<typeof sendTicks>['results'][number]

/** A tick that did not change anything at the server: somebody was first, or it was refused. */
export interface ToldTick {
  readonly id: string
  readonly bookingId: string
  readonly what: Tick['what']
  readonly outcome: 'already' | 'refused'
  readonly reason?: string
}

/** Ticks that no answer was heard of, oldest first, and what is to be told of those that were answered. */
export interface TickQueue {
  readonly waiting: readonly Tick[]
  readonly told: readonly ToldTick[]
}

export const NO_TICKS: TickQueue = { waiting: [], told: [] }

/** As many at a time as the server takes. */
const BATCH = 100

const isSame = (a: Tick, b: Tick) => a.bookingId === b.bookingId && a.what === b.what

/** Whoever is ticked twice before the first tick is answered is ticked once. */
export const withTick = (queue: TickQueue, tick: Tick): TickQueue =>
  queue.waiting.some((known) => isSame(known, tick))
    ? queue
    : {
        waiting: [...queue.waiting, tick],
        told: queue.told.filter(({ bookingId, what }) => bookingId !== tick.bookingId || what !== tick.what),
      }

export const nextBatch = ({ waiting }: TickQueue): readonly Tick[] => waiting.slice(0, BATCH)

/** What was answered waits no more; an answer that is heard a second time changes nothing. */
export const afterAnswer = (queue: TickQueue, results: readonly Result[]): TickQueue => {
  const answers = new Map(results.map((result) => [result.id, result]))
  const told = queue.waiting.flatMap(({ id, bookingId, what }): ToldTick[] => {
    const { outcome, reason } = answers.get(id) ?? {}
    if (outcome !== 'already' && outcome !== 'refused') return []
    return [{ id, bookingId, what, outcome, ...(reason === undefined ? {} : { reason }) }]
  })
  return {
    waiting: queue.waiting.filter(({ id }) => !answers.has(id)),
    told: [...queue.told, ...told],
  }
}

export const withoutTold = (queue: TickQueue): TickQueue => ({ ...queue, told: [] })

/** Where somebody stands at the door. */
export type Stage = 'expected' | 'in' | 'out' | 'waiting' | 'noShow'

export interface DoorLine {
  readonly line: BookingLine
  readonly stage: Stage
  /** A tick of theirs waits to be sent. */
  readonly pending: boolean
}

const keptStage = ({ state, attendance }: BookingLine): Stage => {
  if (attendance) return attendance.checkedOutAt === undefined ? 'in' : 'out'
  return state === 'waitlisted' ? 'waiting' : state === 'noShow' ? 'noShow' : 'expected'
}

/** The list at the door as it stands with the ticks that are not sent yet; whoever stepped back is not on it. */
export const linesAtDoor = (lines: readonly BookingLine[], { waiting }: TickQueue): DoorLine[] =>
  lines
    .filter(({ state }) => state !== 'cancelled')
    .map((line) => {
      const own = waiting.filter(({ bookingId }) => bookingId === line.id)
      const kept = keptStage(line)
      const out = kept === 'out' || own.some(({ what }) => what === 'checkOut')
      const came = kept === 'in' || own.some(({ what }) => what === 'checkIn')
      return { line, stage: out ? 'out' : came ? 'in' : kept, pending: own.length > 0 }
    })

/** The list with what the server answered of some of its lines. */
export const linesAfter = (
  lines: readonly BookingLine[],
  bookings: readonly BookingView[],
): readonly BookingLine[] => {
  const known = new Map(bookings.map((booking) => [booking.id, booking]))
  return lines.map((line) => {
    const now = known.get(line.id)
    return now && now.version > line.version ? { ...line, ...now } : line
  })
}
