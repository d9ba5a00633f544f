import { type CASE_SCOPES, type CaseSummary, caseSummaryOf, listCases } from '@yizhan/shared/cases'
import { type Outcome, type Page, refused } from '@yizhan/shared/kernel'
import { scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import type { Cursors } from '../platform/cursor'
import { implement } from '../platform/operation'
import { readPage } from '../platform/page'
import type { Key, QueryPlan, Store } from '../platform/store'
import { CASES, type CaseItem, DISTRICT, FOLLOWINGS, type ListedItem, QUEUE_END, TASKS } from './table'

type Scope = (typeof CASE_SCOPES)[number]
type Plan = Pick<QueryPlan, 'index' | 'hash' | 'to' | 'newestFirst'>

const REACH = { own: 0, station: 1, squad: 2, district: 3 } as const

/** Whether a caller's reach over cases takes in a whole list, rather than single cases of it. */
const covers = (caller: Caller, list: 'station' | 'squad' | 'district') =>
  REACH[scopeOf(caller.role, 'readCases') ?? 'own'] >= REACH[list]

const PLANS: Record<Exclude<Scope, 'followed'>, (caller: Caller, everyState: boolean) => Plan | undefined> = {
  mine: ({ personId }) => ({ index: 'byReporter', hash: personId, newestFirst: true }),
  assigned: ({ personId }, everyState) => ({
    index: 'byHandler',
    hash: personId,
    ...(everyState ? {} : { to: QUEUE_END }),
  }),
  station: (caller) =>
    caller.stationId !== undefined && covers(caller, 'station')
      ? { index: 'byStation', hash: caller.stationId }
      : undefined,
  squad: (caller) =>
    caller.squadId !== undefined && covers(caller, 'squad')
      ? { index: 'bySquad', hash: caller.squadId }
      : undefined,
  district: (caller) => (covers(caller, 'district') ? { index: 'byDistrict', hash: DISTRICT } : undefined),
}

/** These cases, in the order in which they were listed. */
const inOrder = async (store: Store, listed: readonly { readonly caseId: string }[]) => {
  const cases = await store.getMany<CaseItem>(
    CASES,
    listed.map(({ caseId }) => ({ id: caseId })),
  )
  const order = new Map(listed.map(({ caseId }, i) => [caseId, i]))
  return cases.sort((a, b) => (order.get(a.record.id) ?? 0) - (order.get(b.record.id) ?? 0))
}

const followed = async (store: Store, caller: Caller, limit: number, after: Key | undefined) => {
  const page = await store.query<{ caseId: string }>({
    table: FOLLOWINGS,
    index: 'byPerson',
    hash: caller.personId,
    newestFirst: true,
    limit,
    ...(after ? { after } : {}),
  })
  return { items: await inOrder(store, page.items), after: page.after }
}

/** The cases in which a helper has a task, what is due first before the others; they handle none themselves. */
const tasks = async (store: Store, caller: Caller, limit: number, after: Key | undefined) => {
  const page = await store.query<{ caseId: string }>({
    table: TASKS,
    index: 'byOrder',
    hash: caller.personId,
    limit,
    ...(after ? { after } : {}),
  })
  return { items: await inOrder(store, page.items), after: page.after }
}

const HELPERS: readonly Caller['role'][] = ['partner', 'contractorWorker']

/** The one query behind each list, as its caller has it; undefined where they have no such list. */
type Found = Plan | 'followed' | 'tasks' | undefined
const listOf = (scope: Scope, caller: Caller, everyState: boolean): Found => {
  if (scope === 'followed') return 'followed'
  if (scope === 'assigned' && HELPERS.includes(caller.role)) return 'tasks'
  return PLANS[scope](caller, everyState)
}

/** Lists that lead to their cases by ids kept elsewhere. */
const BY_IDS = {
  followed: { find: followed, as: 'follower' },
  tasks: { find: tasks, as: 'staff' },
} as const

export const makeListCases = (store: Store, cursors: Cursors) =>
  implement(listCases, async ({ query, caller }): Promise<Outcome<Page<CaseSummary>>> => {
    const { scope, state, category } = query
    const list = `cases:${scope}:${caller.personId}:${state ?? ''}:${category ?? ''}`
    const plan = listOf(scope, caller, state !== undefined)
    if (!plan) return refused('forbidden')
    if (typeof plan === 'string') {
      const { find, as } = BY_IDS[plan]
      return readPage(
        cursors,
        list,
        query,
        (limit, after) => find(store, caller, limit, after),
        ({ record }) => caseSummaryOf(record, as, caller.personId),
      )
    }
    const where = { ...(state ? { state } : {}), ...(category ? { category } : {}) }
    return readPage(
      cursors,
      list,
      query,
      (limit, after) => store.query<ListedItem>({ ...plan, table: CASES, limit, where, after }),
      ({ summary, record }) => summary ?? caseSummaryOf(record),
    )
  })
