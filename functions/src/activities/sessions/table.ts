import type { SeriesRecord, SessionRecord, SessionRow } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { Item, Store, TableDefinition, Write } from '../../platform/store'

/** What a list shows of a session, besides what changes with every booking. */
const LISTED = [
  'row',
  'state',
  'kind',
  'residentsTaken',
  'volunteersTaken',
  'residentsWaiting',
  'volunteersWaiting',
] as const

/**
 * A session: what its keepers write is whole in `record`, under `version`; what bookings change are counts of their
 * own, added to one by one. `arrivals` counts the bookings that ever came; nobody joins a waiting list any more at a
 * number up to its `head`, so that nobody is overtaken who was in it. `quarter` and `listedBy` are there on what
 * the public may list, so that no reading of those indexes comes upon a draft; the days of a month lie in at most two
 * quarters.
 */
export const SESSIONS: TableDefinition = {
  name: 'sessions',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    state: 'text',
    kind: 'text',
    stationId: 'text',
    startsAt: 'text',
    quarter: 'text',
    listedBy: 'text',
    record: 'json',
    bodyHash: 'text',
    row: 'json',
    residentsTaken: 'number',
    volunteersTaken: 'number',
    residentsWaiting: 'number',
    volunteersWaiting: 'number',
    residentsAttended: 'number',
    volunteersAttended: 'number',
    arrivals: 'number',
    residentsHead: 'number',
    volunteersHead: 'number',
    feedbackCount: 'number',
    feedbackStars: 'number',
  },
  indexes: [
    { name: 'byQuarter', hash: 'quarter', range: 'startsAt', keeps: LISTED },
    { name: 'byListed', hash: 'listedBy', range: 'startsAt', keeps: LISTED },
    { name: 'byStation', hash: 'stationId', range: 'startsAt', keeps: LISTED },
  ],
}

/** A series, whole in `record`. */
export const SERIES: TableDefinition = {
  name: 'series',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    stationId: 'text',
    createdAt: 'text',
    record: 'json',
    bodyHash: 'text',
  },
  indexes: [{ name: 'byStation', hash: 'stationId', range: 'createdAt' }],
}

/** The sessions that a series made, by the day of its rule: written with each of them. */
export const SERIES_DAYS: TableDefinition = {
  name: 'series-days',
  hash: 'seriesId',
  range: 'day',
  attributes: { seriesId: 'text', day: 'text', sessionId: 'text' },
}

export const SESSION_TABLES: readonly TableDefinition[] = [SESSIONS, SERIES, SERIES_DAYS]

type Counted = 'taken' | 'waiting' | 'attended' | 'feedback'

/** What a session's keepers write of it. */
export type SessionWords = Omit<SessionRecord, Counted>

/** Counts of a session. All are there from the first write on. */
export interface SessionCounts {
  readonly residentsTaken: number
  readonly volunteersTaken: number
  readonly residentsWaiting: number
  readonly volunteersWaiting: number
  readonly residentsAttended: number
  readonly volunteersAttended: number
  readonly arrivals: number
  readonly residentsHead: number
  readonly volunteersHead: number
  readonly feedbackCount: number
  readonly feedbackStars: number
}

export interface SessionItem extends SessionCounts {
  readonly id: string
  readonly record: SessionWords
  /** Of what somebody sent to make it; absent on what a series made. */
  readonly bodyHash?: string
}

/** What a list keeps of a session beside its counts and its state. */
export type ListedRow = Omit<SessionRow, 'station' | 'state' | 'taken' | 'waiting' | 'checkInFrom'> & {
  readonly stationId: string
}

export interface ListedSession
  extends Pick<
    SessionCounts,
    'residentsTaken' | 'volunteersTaken' | 'residentsWaiting' | 'volunteersWaiting'
  > {
  readonly state: SessionRecord['state']
  readonly row: ListedRow
}

const NOTHING_YET: SessionCounts = {
  residentsTaken: 0,
  volunteersTaken: 0,
  residentsWaiting: 0,
  volunteersWaiting: 0,
  residentsAttended: 0,
  volunteersAttended: 0,
  arrivals: 0,
  residentsHead: 0,
  volunteersHead: 0,
  feedbackCount: 0,
  feedbackStars: 0,
}

/** `2026-4`: three months of Asia/Shanghai. */
export const quarterOf = (at: Instant): string => {
  const [year, month] = dayOf(at).split('-')
  return `${year}-${Math.ceil(Number(month) / 3)}`
}

export const rowOf = (s: SessionWords): ListedRow => ({
  id: s.id,
  kind: s.kind,
  front: s.front,
  title: s.title,
  ...(s.translations ? { translations: s.translations } : {}),
  venue: s.venue,
  stationId: s.stationId,
  startsAt: s.startsAt,
  endsAt: s.endsAt,
  signUpFrom: s.signUpFrom,
  signUpUntil: s.signUpUntil,
  quotas: s.quotas,
  languages: s.languages,
  ...(s.seriesId === undefined ? {} : { seriesId: s.seriesId }),
})

const wordsOf = ({ taken: _t, waiting: _w, attended: _a, feedback: _f, ...words }: SessionRecord) => words

const attributesOf = (words: SessionWords, listed: boolean): Item => ({
  version: words.version,
  state: words.state,
  kind: words.kind,
  stationId: words.stationId,
  startsAt: words.startsAt,
  ...(listed ? { quarter: quarterOf(words.startsAt), listedBy: words.stationId } : {}),
  record: words,
  row: rowOf(words),
})

export const sessionOf = (item: SessionItem): SessionRecord => ({
  ...item.record,
  taken: { residents: item.residentsTaken, volunteers: item.volunteersTaken },
  waiting: { residents: item.residentsWaiting, volunteers: item.volunteersWaiting },
  attended: { residents: item.residentsAttended, volunteers: item.volunteersAttended },
  feedback: { count: item.feedbackCount, stars: item.feedbackStars },
})

/** As the base table has it now. */
export const readSessionItem = (store: Store, id: string): Promise<SessionItem | undefined> =>
  store.get<SessionItem>(SESSIONS, { id }, { consistent: true })

export const readSession = async (store: Store, id: string): Promise<SessionRecord | undefined> => {
  const item = await readSessionItem(store, id)
  return item && sessionOf(item)
}

const isListed = ({ state }: Pick<SessionRecord, 'state'>): boolean => state !== 'draft'

/** A session that is new; holds where there is none of this id. */
export const newSession = (session: SessionRecord, bodyHash?: string): Write => ({
  kind: 'put',
  table: SESSIONS,
  item: {
    id: session.id,
    ...attributesOf(wordsOf(session), isListed(session)),
    ...NOTHING_YET,
    ...(bodyHash === undefined ? {} : { bodyHash }),
  },
  condition: { absent: ['id'] },
})

/** What was not changed since it was read, and more that has to hold of its counts. */
export interface StillSo {
  readonly version: number
  readonly counts?: Partial<SessionCounts>
  /** Counts that have to be below these. */
  readonly below?: Partial<SessionCounts>
  /** Whether the public may list it; usually what is no draft. */
  readonly listed?: boolean
}

/** What keepers change of a session, its counts left alone; `after` has the next version. */
export const changedSession = (
  after: SessionRecord,
  { version, counts, below, listed = isListed(after) }: StillSo,
): Write => ({
  kind: 'update',
  table: SESSIONS,
  key: { id: after.id },
  changes: { set: attributesOf(wordsOf(after), listed) },
  condition: {
    equals: { version, ...counts },
    ...(below ? { below: { ...below } } : {}),
  },
})

export const seriesItem = (record: SeriesRecord, bodyHash: string): Item => ({
  id: record.id,
  bodyHash,
  version: record.version,
  stationId: record.stationId,
  createdAt: record.createdAt,
  record,
})

export interface SeriesItem {
  readonly record: SeriesRecord
  readonly bodyHash: string
}

export interface SeriesDayItem {
  readonly day: string
  readonly sessionId: string
}
