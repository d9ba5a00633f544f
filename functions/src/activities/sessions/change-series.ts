import { changeSeries, MOST_SESSIONS, type SeriesRecord, type SeriesView } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { changedMeanwhile } from './changed-meanwhile'
import type { SessionsDeps } from './deps'
import { seriesDue } from './facts'
import { refusedPicture } from './pictures'
import { may } from './reach'
import { changedSeries, readSeries } from './series-store'
import { seriesViewOf } from './series-views'

/** The rule of a series that keeps its days was accepted before, however many a new one may make by now. */
const amissOf = async ({ rules }: SessionsDeps, series: SeriesRecord, before: SeriesRecord) => {
  const [{ mostSessions }, { seriesAmiss }] = await Promise.all([
    rules(),
    import('@yizhan/shared/activities/recurrence'),
  ])
  const kept = series.rule === before.rule && series.firstDay === before.firstDay
  return seriesAmiss(series, kept ? MOST_SESSIONS : mostSessions)
}

/** What becomes of the sessions ahead follows it: the fact of an older version makes nothing any more. */
export const makeChangeSeries = (deps: SessionsDeps) =>
  implement(changeSeries, async ({ params, body, caller, now }): Promise<Outcome<SeriesView>> => {
    const { store, photos } = deps
    const item = await readSeries(store, params.id)
    if (!item || !may(caller, 'planActivities', item.record)) return refused('notFound')
    const { expectedVersion, end, ...change } = body
    const before = item.record
    if (before.version !== expectedVersion) return changedMeanwhile(before)
    if (before.state === 'ended') return refused('wrongState', { about: { state: before.state } })
    const after: SeriesRecord = {
      ...before,
      ...(change as Partial<SeriesRecord>),
      state: end ? 'ended' : 'running',
      version: before.version + 1,
      changedAt: now,
      changedBy: caller.sign,
    }
    const amiss = await amissOf(deps, after, before)
    if (amiss.length > 0) return refused('fields', { errors: amiss })
    const picture = change.content?.pictureId
    const isNew = picture !== undefined && picture !== before.content.pictureId
    const committed = await store.commit([
      changedSeries(after, item),
      ...photos.claim(isNew ? [picture] : [], caller.personId, { sessionId: after.id }),
      seriesDue(after.id, after.version, now),
    ])
    if (committed.ok) return accepted(await seriesViewOf(deps, after, now))
    if (committed.failed.includes(0))
      return changedMeanwhile((await readSeries(store, before.id))?.record ?? before)
    return refusedPicture(photos, picture ?? '', caller.personId, 'content.pictureId')
  })
