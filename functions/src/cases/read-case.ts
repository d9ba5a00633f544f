import { getCase, listEvents, replay } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { Viewing } from './read-view'
import type { Looks } from './record'

/** A look of staff is written down before the case is given. */
export const makeGetCase = (cases: CaseStore, viewing: Viewing, looks: Looks) =>
  implement(getCase, async ({ params, query, caller, now }) => {
    const seen = await viewing.seen(params.id, caller)
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
    const seen = await viewing.seen(params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    if (viewer.as === 'staff') await looks.record(record, caller, 'case', now)
    const events = await cases.events(record.id)
    return accepted({ items: await viewing.events(record, events, viewer, now), next: null })
  })
