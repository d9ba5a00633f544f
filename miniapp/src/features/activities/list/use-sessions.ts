import { type ActivityKind, listSessions, type SessionRow } from '@yizhan/shared/activities'
import { dayAfter, dayOf } from '@yizhan/shared/kernel'
import { usePages } from '@/server'

/** Days that one question may span, less one. */
const AHEAD = 30

export interface Narrowing {
  readonly from: string
  readonly station?: string
  readonly kind?: ActivityKind
}

export const useSessions = ({ from, station, kind }: Narrowing) =>
  usePages(listSessions, { from, to: dayAfter(from, AHEAD), station, kind })

export interface SessionsOfDay {
  readonly day: string
  readonly sessions: readonly SessionRow[]
}

/** Sessions, soonest first, by their day in Weihai. */
export const byDay = (sessions: readonly SessionRow[]): SessionsOfDay[] => {
  const days = new Map<string, SessionRow[]>()
  for (const session of sessions) {
    const day = dayOf(session.startsAt)
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days].map(([day, of]) => ({ day, sessions: of }))
}
