import type { SessionRecord } from '@yizhan/shared/activities'
import type { CaseRecord } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { ActivityNews } from '../ports'
import { readSession } from '../sessions'
import type { SessionPublished } from '../sessions/facts'
import type { LoopDeps } from './deps'
import type { SessionReported } from './facts'
import { CASE_SESSIONS, type CaseSession } from './table'

/** People told together. */
const AT_ONCE = 100

/** A session goes out to those whose cases it came from, and what came of it back to them. */
export const makeTellOfSession = ({ store, stations, people, cases }: LoopDeps) => {
  /** The link of a case to the session, made once. */
  const link = async (caseId: string, sessionId: string, at: Instant): Promise<Instant> => {
    const made: CaseSession = { caseId, sessionId, at }
    if (await store.put(CASE_SESSIONS, { ...made }, { absent: ['sessionId'] })) return at
    const key = { caseId, sessionId }
    return (await store.get<CaseSession>(CASE_SESSIONS, key, { consistent: true }))?.at ?? at
  }

  /** The cases that it came from: those of its station and category, whatever else its plan names. */
  const casesOf = async ({ origin, stationId }: SessionRecord): Promise<CaseRecord[]> => {
    const found = await Promise.all((origin?.caseIds ?? []).map((id) => cases.find(id)))
    return found.flatMap((c) => (c && c.stationId === stationId && c.category === origin?.category ? c : []))
  }

  const concernedBy = async (of: readonly CaseRecord[]): Promise<string[]> => {
    const found = new Set<string>()
    for (const c of of) for (const personId of await cases.concerned(c)) found.add(personId)
    return [...found]
  }

  const tell = async (
    session: SessionRecord,
    of: readonly CaseRecord[],
    news: Pick<ActivityNews, 'id' | 'kind' | 'at' | 'words'>,
    now: Instant,
  ) => {
    const { id, title, startsAt, stationId } = session
    const told = await concernedBy(of)
    const stationName = (await stations.station(stationId))?.name ?? ''
    for (let from = 0; from < told.length; from += AT_ONCE)
      await people.tellOfActivities(
        told.slice(from, from + AT_ONCE).map((personId) => ({
          ...news,
          personId,
          session: { id, title, startsAt, stationName },
        })),
        now,
      )
  }

  return {
    /** Reporters and followers of the cases it came from are invited, each once however often it is told. */
    invite: async ({ sessionId, at }: SessionPublished['about'], now: Instant): Promise<void> => {
      const session = await readSession(store, sessionId)
      if (session?.state !== 'published' || !session.origin || session.startsAt <= now) return
      const of = await casesOf(session)
      const links: Instant[] = []
      for (const { id } of of) links.push(await link(id, sessionId, at))
      const first = links.sort()[0] ?? at
      await tell(session, of, { id: `invitation#${sessionId}`, kind: 'sessionInvitation', at: first }, now)
    },

    /** What came of it is told as it was written last. */
    tellResult: async ({ sessionId, at }: SessionReported['about'], now: Instant): Promise<void> => {
      const session = await readSession(store, sessionId)
      if (!session?.report || session.report.at !== at) return
      const words = session.report.text
      await tell(
        session,
        await casesOf(session),
        { id: `result#${sessionId}`, kind: 'sessionResult', at, words },
        now,
      )
    },
  }
}
