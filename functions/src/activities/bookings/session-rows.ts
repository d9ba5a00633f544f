import { type SessionRecord, type SessionRow, sessionStateAt } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { StationBook } from '../ports'

const rowOf = (s: SessionRecord, stationName: string, now: Instant): SessionRow => ({
  id: s.id,
  kind: s.kind,
  front: s.front,
  title: s.title,
  ...(s.translations ? { translations: s.translations } : {}),
  venue: s.venue,
  station: { id: s.stationId, name: stationName },
  startsAt: s.startsAt,
  endsAt: s.endsAt,
  signUpFrom: s.signUpFrom,
  signUpUntil: s.signUpUntil,
  quotas: s.quotas,
  taken: s.taken,
  waiting: s.waiting,
  languages: s.languages,
  state: sessionStateAt(s, now),
  ...(s.seriesId === undefined ? {} : { seriesId: s.seriesId }),
})

/** Lines of sessions for whoever booked them. */
export const rowsOf = async (
  stations: StationBook,
  sessions: readonly SessionRecord[],
  now: Instant,
): Promise<ReadonlyMap<string, SessionRow>> => {
  const names = new Map((await stations.district()).stations.map(({ id, name }) => [id, name]))
  return new Map(sessions.map((s) => [s.id, rowOf(s, names.get(s.stationId) ?? '', now)]))
}
