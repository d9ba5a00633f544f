import {
  type ActivityRules,
  checkInOpens,
  type SessionRecord,
  type SessionRow,
  type SessionView,
  sessionStateAt,
} from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { PhotoDesk, StationBook } from '../ports'
import { type ListedRow, type ListedSession, rowOf } from './table'

const named = async (stations: StationBook, id: string) => ({
  id,
  name: (await stations.station(id))?.name ?? '',
})

/** What a session is shown by. */
interface SeenBy {
  readonly stations: StationBook
  readonly rules: () => Promise<ActivityRules>
}

type Counted = Pick<SessionRecord, 'state' | 'taken' | 'waiting'>

const lineOf = async (
  { stations, rules }: SeenBy,
  { stationId, ...row }: ListedRow,
  { state, taken, waiting }: Counted,
  now: Instant,
): Promise<SessionRow> => ({
  ...row,
  checkInFrom: checkInOpens(row, (await rules()).checkIn),
  station: await named(stations, stationId),
  taken,
  waiting,
  state: sessionStateAt({ ...row, state, taken }, now),
})

export const listedLine = (seenBy: SeenBy, listed: ListedSession, now: Instant): Promise<SessionRow> =>
  lineOf(
    seenBy,
    listed.row,
    {
      state: listed.state,
      taken: { residents: listed.residentsTaken, volunteers: listed.volunteersTaken },
      waiting: { residents: listed.residentsWaiting, volunteers: listed.volunteersWaiting },
    },
    now,
  )

/** Lines of a list of sessions, in the order in which they are given. */
export const makeRowsOf =
  (seenBy: SeenBy) =>
  (sessions: readonly SessionRecord[], now: Instant): Promise<SessionRow[]> =>
    Promise.all(sessions.map((session) => lineOf(seenBy, rowOf(session), session, now)))

/** A session as anyone may read it. */
export const viewOf = async (
  { stations, photos, rules }: SeenBy & { readonly photos: PhotoDesk },
  session: SessionRecord,
  now: Instant,
): Promise<SessionView> => {
  const { squadId: _, byHand: __, origin: ___, changedBy: ____, report, pictureId, ...shown } = session
  const ids = [...(pictureId === undefined ? [] : [pictureId]), ...(report?.photos ?? [])]
  const links = ids.length > 0 ? await photos.linksOf(ids, now) : {}
  const pictureUrl = pictureId === undefined ? undefined : links[pictureId]?.url
  return {
    ...shown,
    ...(pictureId === undefined ? {} : { pictureId }),
    ...(pictureUrl === undefined ? {} : { pictureUrl }),
    ...(report
      ? {
          report: {
            text: report.text,
            attended: report.attended,
            at: report.at,
            by: report.by,
            photoUrls: report.photos.flatMap((id) => links[id]?.url ?? []),
          },
        }
      : {}),
    checkInFrom: checkInOpens(session, (await rules()).checkIn),
    station: await named(stations, session.stationId),
    state: sessionStateAt(session, now),
  }
}
