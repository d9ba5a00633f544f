import { type SessionRecord, sessionStateAt } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { Store, Write } from '../../platform/store'
import { readSession } from '../sessions'
import { FRONT_COUNTED, FRONT_COUNTS, frontKey } from './table'

interface Counted {
  readonly stationId: string
  readonly front: string
  readonly attended: number
}

const placeOf = ({ stationId, startsAt, front }: SessionRecord): Omit<Counted, 'attended'> => ({
  stationId,
  front: frontKey(dayOf(startsAt).slice(0, 4), front),
})

/** Where a session is counted once it has ended; one that has ended is cancelled and moved no more. */
const countedOf = (session: SessionRecord, now: Instant): Counted | undefined =>
  sessionStateAt(session, now) === 'ended'
    ? { ...placeOf(session), attended: session.attended.residents + session.attended.volunteers }
    : undefined

const add = (
  { stationId, front }: Omit<Counted, 'attended'>,
  counts: Readonly<Record<string, number>>,
): Write => ({
  kind: 'update',
  table: FRONT_COUNTS,
  key: { stationId, front },
  changes: { add: counts },
})

/** One write for each count that changes: a transaction touches an item once. */
const countWrites = (before: Counted | undefined, after: Counted): Write[] => {
  const same = before && before.stationId === after.stationId && before.front === after.front
  if (same) return [add(after, { attended: after.attended - before.attended })]
  return [
    ...(before ? [add(before, { sessions: -1, attended: -before.attended })] : []),
    add(after, { sessions: 1, attended: after.attended }),
  ]
}

const markWrite = (what: string, before: Counted | undefined, after: Counted): Write => ({
  kind: 'put',
  table: FRONT_COUNTED,
  item: { what, ...after },
  condition: before ? { equals: { ...before } } : { absent: ['what'] },
})

const TRIES = 4

/** Counts on the fronts, each session and each line of hours once, however often and in whatever order it is told. */
export const makeCountOnFront = (store: Store) => {
  const settled = async (sessionId: string, now: Instant): Promise<boolean> => {
    const what = `session#${sessionId}`
    const session = await readSession(store, sessionId)
    const after = session && countedOf(session, now)
    if (!after) return true
    const kept = await store.get<Counted>(FRONT_COUNTED, { what }, { consistent: true })
    const before = kept && { stationId: kept.stationId, front: kept.front, attended: kept.attended }
    if (JSON.stringify(before) === JSON.stringify(after)) return true
    return (await store.commit([markWrite(what, before, after), ...countWrites(before, after)])).ok
  }

  return {
    /** Counts a session as it stands now. */
    session: async (sessionId: string, now: Instant): Promise<void> => {
      for (let tried = 0; tried < TRIES; tried++) if (await settled(sessionId, now)) return
      throw new Error(`the session ${sessionId} is counted by too many at once`)
    },

    /** Counts a line of the hours’ ledger on the front of its session. */
    hours: async (line: { id: string; tenths: number; sessionId?: string | undefined }): Promise<void> => {
      const session = line.sessionId === undefined ? undefined : await readSession(store, line.sessionId)
      if (!session) return
      const place = placeOf(session)
      const mark = { what: `hours#${line.id}`, ...place }
      await store.commit([
        { kind: 'put', table: FRONT_COUNTED, item: mark, condition: { absent: ['what'] } },
        add(place, { tenths: line.tenths }),
      ])
    },
  }
}
