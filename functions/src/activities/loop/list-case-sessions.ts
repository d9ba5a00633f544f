import { listCaseSessions } from '@yizhan/shared/activities'
import { accepted } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { implement } from '../../platform/operation'
import { SESSIONS, type SessionItem, sessionOf } from '../sessions'
import type { LoopDeps } from './deps'
import { CASE_SESSIONS, type CaseSession } from './table'

/** For whoever may see the case: what was held against it, and what came of that. */
export const makeListCaseSessions = ({ store, cases, rowsOf }: LoopDeps) =>
  implement(listCaseSessions, async ({ params, caller, now }) => {
    const seen = await cases.seen(params.id, caller)
    if (!seen.ok) return seen
    const links = await everyItem<CaseSession>(store, { table: CASE_SESSIONS, hash: params.id })
    const keys = links.map(({ sessionId }) => ({ id: sessionId }))
    const found = keys.length === 0 ? [] : await store.getMany<SessionItem>(SESSIONS, keys)
    const sessions = found.map(sessionOf).sort((a, b) => b.startsAt.localeCompare(a.startsAt))
    const rows = await rowsOf(sessions, now)
    return accepted({
      items: rows.flatMap((row, n) => {
        const { report, attended } = sessions[n] ?? {}
        if (!attended) return []
        const told = report ? { report: report.text } : {}
        return [{ ...row, ...told, attended: attended.residents + attended.volunteers }]
      }),
    })
  })
