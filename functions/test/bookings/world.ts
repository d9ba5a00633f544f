import { type BookingRecord, QUOTAS, type SessionRecord } from '@yizhan/shared/activities'
import { type Instant, newId, toInstant } from '@yizhan/shared/kernel'
import { type BookingDeps, type BookingRules, makeBookings } from '../../src/activities/bookings'
import { BOOKINGS, LIVE_BOOKINGS, WAITING } from '../../src/activities/bookings/table'
import { changedSession, newSession, readSession, SESSIONS } from '../../src/activities/sessions/table'
import type { Caller } from '../../src/platform/caller'
import { makeCursors } from '../../src/platform/cursor'
import type { Fact, FactHandlers } from '../../src/platform/outbox'
import { factWrite, OUTBOX, OUTBOX_SHARDS, type Waiting } from '../../src/platform/outbox'
import type { Item, Store, Write } from '../../src/platform/store'
import { SECRET } from '../door'
import { makeMemoryStore } from '../memory-store'
import * as model from './model'

const BEGAN = Date.parse('2026-11-23T00:00:00.000Z')
const at = (minute: number): Instant => toInstant(BEGAN + minute * 60_000)

const RULES: BookingRules = {
  checkIn: { opensBefore: model.STARTS - model.DOOR_OPENS, codeSeconds: 30, lateTicksDays: 7 },
  mostPassed: model.MOST_PASSED,
  noShows: { most: 3, withinDays: 180, suspendedDays: 30 },
  feedbackDays: 14,
}

const ID = 'session-1'

const session = (residents: number, volunteers: number): SessionRecord => ({
  kind: 'volunteerDay',
  front: 'volunteering',
  title: '楼道清理',
  summary: '一起清理楼道',
  venue: { name: '竹岛驿站', place: { lat: 37.5, lng: 122.1 } },
  accessibility: [],
  languages: ['zh'],
  quotas: { residents, volunteers },
  seatsPerBooking: 4,
  minimumAge: 0,
  volunteerRoles: [],
  startsAt: at(model.STARTS),
  endsAt: at(model.ENDS),
  signUpFrom: at(0),
  signUpUntil: at(model.SIGN_UP_ENDS),
  cancelUntil: at(model.STEP_BACK_ENDS),
  id: ID,
  stationId: 's1',
  squadId: 'q1',
  state: 'published',
  byHand: false,
  taken: { residents: 0, volunteers: 0 },
  waiting: { residents: 0, volunteers: 0 },
  attended: { residents: 0, volunteers: 0 },
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: at(0),
  changedAt: at(0),
})

const KEEPER: Caller = { personId: 'keeper', role: 'stationKeeper', sign: '竹岛站 站长', stationId: 's1' }
/** A volunteer may book either kind of seat. */
const callerOf = (personId: string): Caller => ({ personId, role: 'volunteer', sign: personId })

const DEPS: Omit<BookingDeps, 'store'> = {
  cursors: makeCursors(SECRET),
  limits: { take: async () => ({ ok: true, value: undefined }) },
  stations: {
    district: async () => ({ outline: [], stations: [], neighbours: [] }) as never,
    station: async () => undefined,
    roster: async (stationId) => ({ stationId, members: [], exceptions: [] }),
    squads: async () => [],
  },
  people: { tellOfActivities: async () => undefined },
  rules: async () => RULES,
  rowsOf: async () => [],
  isVolunteer: async () => true,
  webOrigin: undefined,
  secret: SECRET,
}

const moment = (kind: string, minute: number): Write =>
  factWrite({ id: `${ID}#${kind}`, kind, about: { sessionId: ID, at: at(minute) } }, at(minute))

/** Reads what was written as the model says it, in the order in which it was committed. */
const makeWatch = (m: model.Model) => {
  const counts: Record<string, number> = {}
  const lines = new Set<string>()
  const live = new Set<string>()

  const seen = (write: Write) => {
    if (write.kind === 'check') return
    if (write.table === BOOKINGS || write.table === SESSIONS) model.stirs(m)
    const item = (write.kind === 'put' ? write.item : write.key) as Item
    if (write.table === SESSIONS && write.kind === 'update') {
      for (const [name, n] of Object.entries(write.changes.add ?? {})) counts[name] = (counts[name] ?? 0) + n
      const record = write.changes.set?.record as SessionRecord | undefined
      if (record) {
        m.quota = { ...record.quotas }
        m.cancelled = record.state === 'cancelled'
      }
    }
    if (write.table === WAITING && write.kind !== 'update') {
      if (write.kind === 'put') lines.add(`${item.line} ${item.number}`)
      else lines.delete(`${item.line} ${item.number}`)
    }
    if (write.table === LIVE_BOOKINGS) {
      if (write.kind === 'put') live.add(String(item.personId))
      else live.delete(String(item.personId))
    }
    if (write.table === BOOKINGS) booked(write)
  }

  const booked = (write: Write) => {
    const fresh = write.kind === 'put'
    const kept = fresh ? write.item : write.kind === 'update' ? write.changes.set : undefined
    const record = kept?.record as BookingRecord | undefined
    if (!record) return
    const { id, personId: who, quota: kind, seats, number, state, promoted, cancelled } = record
    const was = m.seats.find((s) => s.id === id)?.state
    if (fresh) model.comes(m, { id, who, kind, seats, number, state, passed: 0, late: false, byHand: false })
    else if (state === 'confirmed' && was === 'waitlisted') model.movesUp(m, id, String(promoted?.reason))
    else if (state !== was) model.becomes(m, id, state, cancelled?.by)
  }

  const agree = () => {
    model.holdsNow(m)
    for (const kind of QUOTAS) {
      const wanted = [model.takenIn(m, kind), model.waitingIn(m, kind), model.attendedIn(m, kind)]
      const got = ['Taken', 'Waiting', 'Attended'].map((name) => counts[`${kind}${name}`] ?? 0)
      if (String(wanted) !== String(got)) m.wrong.push(`${kind}: counted ${got}, there are ${wanted}`)
      for (const { number } of model.lineIn(m, kind))
        if (!lines.has(`${ID}#${kind} ${number}`)) m.wrong.push(`${number} waits in no line`)
    }
    const waiting = m.seats.filter(({ state }) => state === 'waitlisted').length
    if (waiting !== lines.size) m.wrong.push(`${lines.size} in line, ${waiting} wait`)
    const people = m.seats.filter(({ state }) => state !== 'cancelled').map(({ who }) => who)
    if (String([...live].sort()) !== String(people.sort()))
      m.wrong.push(`live are ${[...live]}, not ${people}`)
  }

  return (writes: readonly Write[]) => {
    for (const write of writes) seen(write)
    agree()
  }
}

/** The same store, with something that happens before each call. */
const before = (store: Store, happens: () => Promise<void>): Store => {
  const first =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await happens()
      return call(...args)
    }
  return {
    get: first(store.get) as Store['get'],
    getMany: first(store.getMany) as Store['getMany'],
    query: first(store.query) as Store['query'],
    count: first(store.count),
    put: first(store.put),
    update: first(store.update) as Store['update'],
    delete: first(store.delete),
    commit: first(store.commit),
  }
}

/** A process that ends before its n-th call of the store; what it had not written is not written. */
const dying = (store: Store, calls: number): Store => {
  let left = calls
  return before(store, async () => {
    if (left-- <= 0) throw new Error('killed')
  })
}

/** A process that is held up before its n-th call until the others have gone on. */
const heldUp = (store: Store, calls: number, gone: Promise<unknown>): Store => {
  let left = calls
  return before(store, async () => {
    if (left-- <= 0) await gone
  })
}

type Handle = (call: unknown) => Promise<{ ok: boolean; reason?: string; value?: { state?: string } }>

/** Calls of the store after which a booking has its number, and staff know that seats are free. */
const ARRIVED = 3
const LOOKED = 2

/** The use cases of bookings on a store in memory, with a model that watches every commit. */
export const makeWorld = async (residents: number, volunteers: number, turn?: () => Promise<void>) => {
  const m = model.newModel(residents, volunteers)
  const watch = makeWatch(m)
  let watched = false
  let gate: (() => Promise<void>) | undefined
  const store = makeMemoryStore({
    turn: async () => gate?.(),
    wrote: (writes) => watched && watch(writes),
  })
  await store.commit([
    newSession(session(residents, volunteers)),
    moment('lastRound', model.STEP_BACK_ENDS),
    moment('sessionEnded', model.ENDS),
  ])
  watched = true
  gate = turn
  const bookings = makeBookings({ ...DEPS, store })
  const handlesOf = (of: Store): FactHandlers => makeBookings({ ...DEPS, store: of }).facts

  const slow = (calls: number, gone: Promise<unknown> | undefined) =>
    gone && makeBookings({ ...DEPS, store: heldUp(store, calls, gone) })

  const ask = async (
    id: string,
    caller: Caller,
    params: object,
    body: object = {},
    of = bookings,
  ): Promise<string> => {
    const operation = of.operations.find(({ endpoint }) => endpoint.id === id)
    const handle = operation?.handle as Handle | undefined
    if (!handle) throw new Error(`no operation ${id}`)
    const answer = await handle({ params, body, caller, now: at(m.now) })
    return answer.ok ? (answer.value?.state ?? 'done') : String(answer.reason)
  }

  const change = async (next: (was: SessionRecord) => Partial<SessionRecord>, more: Write[]) => {
    const was = await readSession(store, ID)
    if (!was) throw new Error('no session')
    const after = { ...was, ...next(was), version: was.version + 1 }
    const below = Object.fromEntries(QUOTAS.map((q) => [`${q}Taken`, after.quotas[q] + 1]))
    const write = changedSession(after, { version: was.version, below })
    await store.commit([write, ...more, bookings.ofSession.seatsFreed(after, at(m.now))])
  }

  const due = async (): Promise<Waiting[]> => {
    const facts: Waiting[] = []
    for (let shard = 0; shard < OUTBOX_SHARDS; shard++) {
      const plan = { table: OUTBOX, hash: shard, to: `${at(m.now)}#~` }
      facts.push(...(await store.query<Waiting>(plan)).items)
    }
    return facts
  }

  const act = async (fact: Waiting, calls: number) => {
    const handler = handlesOf(dying(store, calls))[fact.kind]
    try {
      await handler?.(fact as Fact, at(m.now))
    } catch (fault) {
      if ((fault as Error).message === 'killed') return
      throw fault
    }
    await store.delete(OUTBOX, { shard: fact.shard, position: fact.position })
  }

  return {
    m,
    book: (who: string, quota: model.Kind, seats: number, waits: boolean, gone?: Promise<unknown>) => {
      const body = { id: newId(), quota, seats, name: who, waits }
      return ask('bookSession', callerOf(who), { id: ID }, body, slow(ARRIVED, gone))
    },
    cancel: (seat: model.Seat) => ask('cancelBooking', callerOf(seat.who), { id: seat.id }),
    promote: ({ id }: model.Seat, gone?: Promise<unknown>) =>
      ask('promoteBooking', KEEPER, { id }, { reason: '行动不便' }, slow(LOOKED, gone)),
    checkIn: (seat: model.Seat) => ask('checkIn', KEEPER, { id: seat.id }, { means: 'name' }),
    changeQuota: (kind: model.Kind, quota: number) =>
      change((was) => ({ quotas: { ...was.quotas, [kind]: quota } }), []),
    cancelSession: () =>
      change(
        () => ({ state: 'cancelled', cancelReason: '大风' }),
        [
          factWrite(
            { id: `${ID}#cancelled`, kind: 'sessionCancelled', about: { sessionId: ID, words: '大风' } },
            at(m.now),
          ),
        ],
      ),
    due,
    /** Acts on what is due, each in a process that is killed after so many calls. */
    work: async (calls = Number.POSITIVE_INFINITY) => {
      await Promise.all((await due()).map((fact) => act(fact, calls)))
    },
    rest: async () => {
      for (let facts = await due(); facts.length > 0; facts = await due())
        for (const fact of facts) await act(fact, Number.POSITIVE_INFINITY)
    },
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>
