import { type CaseRecord, getCase, listEvents, replay, type Viewer } from '@yizhan/shared/cases'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../platform/caller'
import { implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { Viewing } from './read-view'

const seenBy = async (
  cases: CaseStore,
  viewing: Viewing,
  id: string,
  caller: Caller,
): Promise<Outcome<{ record: CaseRecord; viewer: Viewer }>> => {
  const found = await cases.find(id)
  const viewer = found && (await viewing.viewer(found.record, caller))
  return found && viewer ? accepted({ record: found.record, viewer }) : refused('notFound')
}

export const makeGetCase = (cases: CaseStore, viewing: Viewing) =>
  implement(getCase, async ({ params, query, caller, now }) => {
    const seen = await seenBy(cases, viewing, params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    if (query.at === undefined) return accepted(await viewing.view(record, viewer, caller, now))
    const then = replay(await cases.events(record.id), query.at)
    if (!then) return refused('notFound')
    return accepted(await viewing.view(then, { ...viewer, parties: [] }, caller, now))
  })

/** A case has few steps, so they are given in one page. */
export const makeListEvents = (cases: CaseStore, viewing: Viewing) =>
  implement(listEvents, async ({ params, caller, now }) => {
    const seen = await seenBy(cases, viewing, params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    const events = await cases.events(record.id)
    return accepted({ items: await viewing.events(record, events, viewer, now), next: null })
  })
