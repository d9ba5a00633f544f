import { listSessions, type SessionRow } from '@yizhan/shared/activities'
import {
  accepted,
  dayAfter,
  dayOf,
  type Instant,
  instantAt,
  type Outcome,
  type Page,
  refused,
  refusedField,
  toEpoch,
  toInstant,
} from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implementPublic } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Key, QueryAnswer, QueryPlan, Store } from '../../platform/store'
import type { SessionsDeps } from './deps'
import { plannedStation } from './reach'
import { type ListedSession, quarterOf, SESSIONS } from './table'
import { listedLine } from './views'

/** Days that one list takes in: they lie in two quarters of a year at most. */
const MOST_DAYS = 31

interface Range {
  readonly from: Instant
  readonly to: Instant
}

interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const rangeOf = ({ from, to }: Days, now: Instant): Outcome<Range> => {
  const first = from ?? (to === undefined ? dayOf(now) : dayAfter(to, 1 - MOST_DAYS))
  const last = to ?? dayAfter(first, MOST_DAYS - 1)
  if (last < first) return refusedField('query.to', 'notAfterStart')
  if (last > dayAfter(first, MOST_DAYS - 1)) return refusedField('query.to', 'tooLarge', MOST_DAYS)
  return accepted({
    from: instantAt(first, 0),
    to: toInstant(toEpoch(instantAt(dayAfter(last), 0)) - 1),
  })
}

type Ask = (limit: number, after: Key | undefined) => Promise<QueryAnswer<ListedSession>>

/** A page of what the district may see: a quarter, and, where it ends within the page, the one after it. */
const byQuarters = (store: Store, { from, to }: Range, where: NonNullable<QueryPlan['where']>): Ask => {
  const [first, last] = [quarterOf(from), quarterOf(to)]
  const ask = (quarter: string, limit: number, after: Key | undefined) =>
    store.query<ListedSession>({
      table: SESSIONS,
      index: 'byQuarter',
      hash: quarter,
      from,
      to,
      limit,
      where,
      ...(after ? { after } : {}),
    })
  return async (limit, after) => {
    // A key of a quarter alone stands for its beginning.
    const within = after?.startsAt === undefined ? undefined : after
    if (after?.quarter === last || first === last) return ask(last, limit, within)
    const page = await ask(first, limit, within)
    if (page.after) return page
    const left = limit - page.items.length
    if (left === 0) return { items: page.items, after: { quarter: last } }
    const more = await ask(last, left, undefined)
    return { ...more, items: [...page.items, ...more.items] }
  }
}

const byStation = (
  store: Store,
  { from, to }: Range,
  where: NonNullable<QueryPlan['where']>,
  hash: string,
  index: 'byListed' | 'byStation',
): Ask => {
  const plan = { table: SESSIONS, index, hash, from, to, where }
  return (limit, after) => store.query<ListedSession>({ ...plan, limit, ...(after ? { after } : {}) })
}

/** The station whose drafts the caller asks for: one that they plan for. */
const draftsOf = async (
  { stations }: SessionsDeps,
  station: string | undefined,
  caller: Caller | undefined,
): Promise<Outcome<string>> => {
  if (!caller) return refused('unauthenticated')
  const stationId = station ?? caller.stationId
  if (stationId === undefined) return refusedField('query.station', 'required')
  const found = await plannedStation(stations, stationId, caller, 'query.station')
  return found.ok ? accepted(found.value.id) : found
}

export const makeListSessions = (deps: SessionsDeps) =>
  implementPublic(listSessions, async ({ query, caller, now }): Promise<Outcome<Page<SessionRow>>> => {
    const { store, cursors } = deps
    const { station, kind, drafts, ...page } = query
    const range = rangeOf(page, now)
    if (!range.ok) return range
    const where: Record<string, string> = kind === undefined ? {} : { kind }
    const planned = drafts === undefined ? undefined : await draftsOf(deps, station, caller)
    if (planned && !planned.ok) return planned
    const listed =
      station === undefined
        ? byQuarters(store, range.value, where)
        : byStation(store, range.value, where, station, 'byListed')
    const ask = planned ? byStation(store, range.value, where, planned.value, 'byStation') : listed
    const purpose = `sessions:${planned?.value ?? station ?? ''}:${drafts ?? ''}:${kind ?? ''}`
    const found = await readPage(cursors, purpose, page, ask, (item) => listedLine(deps, item, now))
    if (!found.ok) return found
    return accepted({ ...found.value, items: await Promise.all(found.value.items) })
  })
