import { type CaseRecord, getCase, listEvents, replay, type Viewer } from '@yizhan/shared/cases'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../platform/caller'
import { implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { Viewing } from './read-view'
import type { Looks } from './record'

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

/** A look of staff is written down before the case is given. */
export const makeGetCase = (cases: CaseStore, viewing: Viewing, looks: Looks) =>
  implement(getCase, async ({ params, query, caller, now }) => {
    const seen = await seenBy(cases, viewing, params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    if (viewer.as === 'staff')
      await looks.record(record, caller, query.at === undefined ? 'case' : 'replay', now)
    if (query.at === undefined) return accepted(await viewing.view(record, viewer, caller, now))
    const then = replay(await cases.events(record.id), query.at)
    if (!then) return refused('notFound')
    return accepted(await viewing.view(then, { ...viewer, parties: [] }, caller, now))
  })

/** A case has few steps, so they are given in one page. */
export const makeListEvents = (cases: CaseStore, viewing: Viewing, looks: Looks) =>
  implement(listEvents, async ({ params, caller, now }) => {
    const seen = await seenBy(cases, viewing, params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    if (viewer.as === 'staff') await looks.record(record, caller, 'case', now)
    const events = await cases.events(record.id)
    return accepted({ items: await viewing.events(record, events, viewer, now), next: null })
  })
