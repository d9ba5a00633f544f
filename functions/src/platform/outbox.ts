import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { describeFault, type Log } from './log'
import type { Item, Store, TableDefinition, Write } from './store'

/** A fact that something has to happen after: written in the transaction of what made it true, deleted when done. */
export interface Fact<Kind extends string = string, About = unknown> {
  readonly id: string
  readonly kind: Kind
  readonly about: About
}

/** Readers share the work by shard; a deployment may raise it as long as no fact is waiting. */
export const OUTBOX_SHARDS = 4

export const OUTBOX: TableDefinition = {
  name: 'outbox',
  hash: 'shard',
  range: 'position',
  attributes: {
    shard: 'number',
    position: 'text',
    id: 'text',
    kind: 'text',
    about: 'json',
    attempts: 'number',
  },
  stream: true,
}

export const DEAD_LETTERS: TableDefinition = {
  name: 'dead-letters',
  hash: 'kind',
  range: 'id',
  attributes: { kind: 'text', id: 'text', about: 'json', at: 'text', fault: 'text' },
}

export interface Waiting extends Fact {
  readonly shard: number
  /** `nextAt#id`: sorts by when it is to be tried. */
  readonly position: string
  readonly attempts: number
}

const shardOf = (id: string): number => {
  let sum = 0
  for (const c of id) sum = (sum * 31 + c.charCodeAt(0)) % 9973
  return sum % OUTBOX_SHARDS
}

const waitingItem = (fact: Fact, at: Instant, attempts: number): Item => ({
  shard: shardOf(fact.id),
  position: `${at}#${fact.id}`,
  id: fact.id,
  kind: fact.kind,
  about: fact.about,
  attempts,
})

/**
 * The write that goes into the transaction which made the fact true. It is acted on at once, or, where `at` is later
 * than now, then; filed again for the same moment it stays one.
 */
export const factWrite = (fact: Fact, at: Instant): Write => ({
  kind: 'put',
  table: OUTBOX,
  item: waitingItem(fact, at, 0),
})

export type FactHandler = (fact: Fact, now: Instant) => Promise<void>
export type FactHandlers = Readonly<Record<string, FactHandler>>

type Act<What> = (what: What, now: Instant) => Promise<void>

/** What several do after the same thing. One that fails keeps none of the others; what failed is thrown at the end. */
export const allOf =
  <What>(...several: readonly Act<What>[]): Act<What> =>
  async (what, now) => {
    const done = await Promise.allSettled(several.map((act) => act(what, now)))
    const failed = done.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }

/** The handlers of several, of whom more than one may act on a kind. */
export const handlersOf = (...several: readonly FactHandlers[]): FactHandlers => {
  const kinds = new Set(several.flatMap((handlers) => Object.keys(handlers)))
  return Object.fromEntries(
    [...kinds].map((kind): [string, FactHandler] => {
      const acting = several.flatMap((handlers) => handlers[kind] ?? [])
      return [kind, allOf(...acting)]
    }),
  )
}

/** After this many failures, some two hours and a half, a fact is moved aside, with its error, for a person to look at and replay. */
const MAX_ATTEMPTS = 24
/** Milliseconds until the n-th try: 2 s, 4 s, 8 s … at most ten minutes. */
const backoff = (attempts: number) => Math.min(2 ** attempts * 1000, 600_000)

export interface Outbox {
  /** Acts on one fact, at least once; true when it is done and gone. */
  handle(waiting: Waiting, now: Instant): Promise<boolean>
  /** What is due in a shard, oldest first. */
  due(shard: number, now: Instant, limit: number): Promise<Waiting[]>
}

export const makeOutbox = (store: Store, handlers: FactHandlers, log: Log): Outbox => {
  const remove = (w: Waiting): Write => ({
    kind: 'delete',
    table: OUTBOX,
    key: { shard: w.shard, position: w.position },
    condition: { present: ['position'] },
  })

  /** Moves a failed fact to its next try, or aside. Two readers that failed at once move it once. */
  const postpone = async (w: Waiting, fault: unknown, now: Instant) => {
    const attempts = w.attempts + 1
    const told = describeFault(fault)
    const about = { id: w.id, kind: w.kind, attempts, ...told }
    if (attempts >= MAX_ATTEMPTS) {
      log('error', 'fact given up', about)
      const item = {
        kind: w.kind,
        id: w.id,
        about: w.about,
        at: now,
        fault: String(told.message ?? told.fault),
      }
      await store.commit([remove(w), { kind: 'put', table: DEAD_LETTERS, item }])
      return
    }
    log('warn', 'fact postponed', about)
    const at = toInstant(toEpoch(now) + backoff(attempts))
    await store.commit([remove(w), { kind: 'put', table: OUTBOX, item: waitingItem(w, at, attempts) }])
  }

  return {
    handle: async (w, now) => {
      try {
        const handler = handlers[w.kind]
        if (!handler) throw new Error(`no handler for ${w.kind}`)
        await handler({ id: w.id, kind: w.kind, about: w.about }, now)
      } catch (fault) {
        await postpone(w, fault, now)
        return false
      }
      await store.delete(OUTBOX, { shard: w.shard, position: w.position })
      return true
    },
    due: async (shard, now, limit) =>
      (await store.query<Waiting>({ table: OUTBOX, hash: shard, to: `${now}#~`, limit })).items,
  }
}

/** Puts back a fact that was given up, to be tried again; false when it is not there. */
export const replayDeadLetter = async (
  store: Store,
  kind: string,
  id: string,
  now: Instant,
): Promise<boolean> => {
  const letter = await store.get<{ about: unknown }>(DEAD_LETTERS, { kind, id })
  if (!letter) return false
  const done = await store.commit([
    { kind: 'delete', table: DEAD_LETTERS, key: { kind, id }, condition: { present: ['id'] } },
    factWrite({ id, kind, about: letter.about }, now),
  ])
  return done.ok
}
