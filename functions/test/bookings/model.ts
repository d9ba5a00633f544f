/** A session and its bookings in words of its own: it shares nothing with what it is compared with. Times are minutes. */

export const SIGN_UP_ENDS = 700
export const STEP_BACK_ENDS = 500
export const STARTS = 1000
export const ENDS = 1120
export const DOOR_OPENS = 940
export const MOST_PASSED = 2

export type Kind = 'residents' | 'volunteers'
type State = 'confirmed' | 'waitlisted' | 'cancelled' | 'attended' | 'noShow'

export interface Seat {
  readonly id: string
  readonly who: string
  readonly kind: Kind
  readonly seats: number
  readonly number: number
  state: State
  /** How often they were passed while they were first. */
  passed: number
  /** They got their seat when others could step back no more, or by staff. */
  late: boolean
  /** Staff moved them up. */
  byHand: boolean
}

export interface Model {
  now: number
  cancelled: boolean
  quota: Record<Kind, number>
  seats: Seat[]
  /** The highest number that got a seat out of each line in its turn. */
  served: Record<Kind, number>
  /** The last round is over. */
  closed: boolean
  /** Something happened after its time and before it was held: it may have missed that. */
  late: boolean
  wrong: string[]
}

export const newModel = (residents: number, volunteers: number): Model => ({
  now: 0,
  cancelled: false,
  quota: { residents, volunteers },
  seats: [],
  served: { residents: 0, volunteers: 0 },
  closed: false,
  late: false,
  wrong: [],
})

const HOLDING: readonly State[] = ['confirmed', 'attended', 'noShow']
const total = (seats: readonly Seat[]) => seats.reduce((sum, seat) => sum + seat.seats, 0)
export const takenIn = (m: Model, kind: Kind) =>
  total(m.seats.filter((s) => s.kind === kind && HOLDING.includes(s.state)))
export const waitingIn = (m: Model, kind: Kind) =>
  total(m.seats.filter((s) => s.kind === kind && s.state === 'waitlisted'))
export const attendedIn = (m: Model, kind: Kind) =>
  total(m.seats.filter((s) => s.kind === kind && s.state === 'attended'))
export const freeIn = (m: Model, kind: Kind) => Math.max(0, m.quota[kind] - takenIn(m, kind))
export const lineIn = (m: Model, kind: Kind) =>
  m.seats.filter((s) => s.kind === kind && s.state === 'waitlisted').sort((a, b) => a.number - b.number)
export const liveOf = (m: Model, who: string) => m.seats.find((s) => s.who === who && s.state !== 'cancelled')

export interface Turn {
  readonly seat: Seat
  readonly reason: string
  readonly passes?: Seat
}

/** Whose turn it is. */
export const turnIn = (m: Model, kind: Kind): Turn | undefined => {
  if (m.cancelled || m.closed || m.now >= STARTS) return undefined
  const free = freeIn(m, kind)
  const last = m.now >= STEP_BACK_ENDS
  let first: Seat | undefined
  for (const seat of lineIn(m, kind)) {
    if (seat.seats > m.quota[kind]) continue
    if (seat.seats <= free && !first) return { seat, reason: last ? 'lastRound' : 'inOrder' }
    if (seat.seats <= free && first) {
      if (last) return { seat, reason: 'lastRound', passes: first }
      return first.passed < MOST_PASSED ? { seat, reason: 'passedFirst', passes: first } : undefined
    }
    first ??= seat
  }
  return undefined
}

const say = (m: Model, is: boolean, words: string) => {
  if (!is) m.wrong.push(`${words} (minute ${m.now})`)
}

/** Somebody new came, with this state. */
export const comes = (m: Model, seat: Seat) => {
  const { kind, seats, number, who } = seat
  say(m, !m.cancelled && m.now < SIGN_UP_ENDS, `${who} signed up when nobody can`)
  say(m, liveOf(m, who) === undefined, `${who} booked twice`)
  say(
    m,
    m.seats.every((other) => other.number !== number),
    `two came as number ${number}`,
  )
  const line = waitingIn(m, kind) > 0
  if (seat.state === 'confirmed') {
    say(m, !line, `${who} overtook a line`)
    say(m, seats <= freeIn(m, kind), `${who} took seats that are not free`)
  } else {
    say(m, line || seats > freeIn(m, kind), `${who} waits for seats that are free`)
    say(m, number > m.served[kind], `${who} joined as ${number} a line of which ${m.served[kind]} was served`)
  }
  m.seats.push(seat)
}

/** Somebody got a seat out of the line. */
export const movesUp = (m: Model, id: string, reason: string) => {
  const seat = m.seats.find((s) => s.id === id)
  if (seat?.state !== 'waitlisted') {
    m.wrong.push(`${id} moved up and did not wait`)
    return
  }
  say(m, !m.cancelled, `${seat.who} moved up in a cancelled session`)
  say(m, seat.seats <= freeIn(m, seat.kind), `${seat.who} moved up to seats that are not free`)
  seat.byHand = reason === 'byStaff'
  seat.late = seat.byHand || reason === 'lastRound'
  if (reason !== 'byStaff') {
    const turn = turnIn(m, seat.kind)
    const due = turn && `${turn.seat.who} ${turn.reason}`
    say(m, due === `${seat.who} ${reason}`, `${seat.who} moved up ${reason}, due was ${due}`)
    if (turn?.passes) turn.passes.passed++
    m.served[seat.kind] = Math.max(m.served[seat.kind], seat.number)
  }
  seat.state = 'confirmed'
}

/** Until when somebody may step back. */
export const stepsBackUntil = (seat: Seat) =>
  seat.state === 'waitlisted' || seat.late ? STARTS : STEP_BACK_ENDS

export const becomes = (m: Model, id: string, state: State, by?: string) => {
  const seat = m.seats.find((s) => s.id === id)
  if (!seat) {
    m.wrong.push(`nobody knows ${id}`)
    return
  }
  const open = seat.state === 'confirmed' || seat.state === 'waitlisted'
  if (state === 'cancelled') {
    say(m, open, `${seat.who} was ${seat.state} and cancelled`)
    if (by === 'session') say(m, m.cancelled, `${seat.who} was put out of a session that takes place`)
    else say(m, m.now < stepsBackUntil(seat), `${seat.who} stepped back too late`)
  }
  if (state === 'attended') {
    say(m, HOLDING.includes(seat.state), `${seat.who} came without a seat`)
    say(m, m.now >= DOOR_OPENS && m.now <= ENDS, `${seat.who} came at the wrong time`)
  }
  if (state === 'noShow') say(m, seat.state === 'confirmed' && m.now >= ENDS, `${seat.who} is no no-show`)
  seat.state = state
}

/** Seats and lines changed. */
export const stirs = (m: Model) => {
  if (m.now > STEP_BACK_ENDS && !m.closed) m.late = true
}

/** What has to be so at any moment. */
export const holdsNow = (m: Model) => {
  for (const kind of ['residents', 'volunteers'] as const)
    say(m, takenIn(m, kind) <= m.quota[kind], `${takenIn(m, kind)} of ${m.quota[kind]} ${kind} have seats`)
}

/** What has to be so when everything that follows has been done. */
export const holdsAtRest = (m: Model) => {
  for (const kind of ['residents', 'volunteers'] as const) {
    const turn = turnIn(m, kind)
    say(m, m.late || turn === undefined, `${turn?.seat.who} could have moved up ${turn?.reason}`)
  }
  if (m.now > STEP_BACK_ENDS) m.closed = true
  const left = m.seats.filter(({ state }) => state === 'confirmed' || state === 'waitlisted')
  if (m.cancelled) say(m, left.length === 0, `${left.length} still have seats of a cancelled session`)
  else if (m.now >= ENDS)
    say(
      m,
      left.every(({ state }) => state === 'waitlisted'),
      'who stayed away is not marked',
    )
}

/** What somebody is answered who asks alone, when everything else is done. */
export const answerTo = {
  book: (m: Model, who: string, kind: Kind, seats: number, waits: boolean): string => {
    if (m.cancelled) return 'sessionCancelled'
    if (m.now >= SIGN_UP_ENDS) return 'signUpOver'
    if (m.quota[kind] === 0 || seats > m.quota[kind]) return 'fields'
    if (liveOf(m, who)) return 'alreadyBooked'
    if (lineIn(m, kind).length === 0 && seats <= freeIn(m, kind)) return 'confirmed'
    return waits ? 'waitlisted' : 'noSeats'
  },
  cancel: (m: Model, seat: Seat): string => {
    if (seat.state === 'cancelled') return 'done'
    if (seat.state === 'attended' || seat.state === 'noShow') return 'wrongState'
    return m.now < stepsBackUntil(seat) ? 'done' : 'cancelOver'
  },
  promote: (m: Model, seat: Seat): string => {
    if (seat.byHand && seat.state === 'confirmed') return 'confirmed'
    if (m.cancelled) return 'sessionCancelled'
    if (seat.state !== 'waitlisted' || m.now >= ENDS) return 'wrongState'
    return seat.seats <= freeIn(m, seat.kind) ? 'confirmed' : 'noSeats'
  },
  checkIn: (m: Model, seat: Seat): string => {
    if (seat.state === 'attended') return 'attended'
    if (m.cancelled) return 'sessionCancelled'
    if (seat.state === 'waitlisted') return 'stillWaiting'
    if (seat.state === 'cancelled') return 'wrongState'
    if (m.now < DOOR_OPENS) return 'checkInNotOpen'
    return m.now > ENDS ? 'checkInOver' : 'attended'
  },
}
