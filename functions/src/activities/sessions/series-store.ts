import type { SeriesRecord, SessionRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import type { Store, Write } from '../../platform/store'
import { seriesDue } from './facts'
import {
  SERIES,
  SERIES_DAYS,
  SESSIONS,
  type SeriesDayItem,
  type SeriesItem,
  type SessionItem,
  seriesItem,
  sessionOf,
} from './table'

export const readSeries = (store: Store, id: string): Promise<SeriesItem | undefined> =>
  store.get<SeriesItem>(SERIES, { id }, { consistent: true })

export const newSeries = (series: SeriesRecord, bodyHash: string): Write => ({
  kind: 'put',
  table: SERIES,
  item: seriesItem(series, bodyHash),
  condition: { absent: ['id'] },
})

/** A series that nobody sent: it is there once, and its sessions are made as soon as it is. */
export const seriesWrites = (series: SeriesRecord, now: Instant): Write[] => [
  newSeries(series, ''),
  seriesDue(series.id, series.version, now),
]

export const changedSeries = (after: SeriesRecord, { record, bodyHash }: SeriesItem): Write => ({
  kind: 'put',
  table: SERIES,
  item: seriesItem(after, bodyHash),
  condition: { equals: { version: record.version } },
})

/** Holds as long as nobody has changed the series. */
export const seriesUnchanged = ({ id, version }: SeriesRecord): Write => ({
  kind: 'check',
  table: SERIES,
  key: { id },
  condition: { equals: { version } },
})

export const dayWrite = (seriesId: string, day: string, sessionId: string): Write => ({
  kind: 'put',
  table: SERIES_DAYS,
  item: { seriesId, day, sessionId },
  condition: { absent: ['day'] },
})

export const dayGone = (seriesId: string, day: string): Write => ({
  kind: 'delete',
  table: SERIES_DAYS,
  key: { seriesId, day },
  condition: { present: ['day'] },
})

const MOST_KEYS = 100

/** The sessions that a series made for the days of its rule from this one on. */
export const sessionsMade = async (
  store: Store,
  seriesId: string,
  from: string,
): Promise<SessionRecord[]> => {
  const plan = { table: SERIES_DAYS, hash: seriesId, from, consistent: true }
  const ids = (await everyItem<SeriesDayItem>(store, plan)).map(({ sessionId }) => ({ id: sessionId }))
  const found: SessionRecord[] = []
  for (let at = 0; at < ids.length; at += MOST_KEYS)
    found.push(...(await store.getMany<SessionItem>(SESSIONS, ids.slice(at, at + MOST_KEYS))).map(sessionOf))
  return found
}
