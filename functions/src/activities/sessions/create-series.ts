import { createSeries, type SeriesPlan, type SeriesRecord, type SeriesView } from '@yizhan/shared/activities'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import { type Answered, implement } from '../../platform/operation'
import { bodyHash } from './body-hash'
import type { SessionsDeps } from './deps'
import { seriesDue } from './facts'
import { refusedPicture } from './pictures'
import { plannedStation } from './reach'
import { newSeries, readSeries } from './series-store'
import { seriesViewOf } from './series-views'

/** What is wrong with a new series: it has to make at least one session that lies ahead. */
const amissOf = async ({ rules, calendar }: SessionsDeps, plan: SeriesPlan, now: Instant) => {
  const [{ mostSessions }, holidays, recurrence] = await Promise.all([
    rules(),
    calendar(),
    import('@yizhan/shared/activities/recurrence'),
  ])
  const amiss = recurrence.seriesAmiss(plan, mostSessions)
  if (amiss.length > 0) return amiss
  const days = recurrence.daysOfRule(plan.rule, plan.firstDay, mostSessions)
  const ahead = recurrence
    .seenToHolidays(days, plan.onHoliday, holidays)
    .some(({ becomes }) => becomes !== 'skipped' && recurrence.sessionOn(plan, becomes).startsAt > now)
  return ahead ? [] : [{ path: 'rule', reason: 'makesNothing' }]
}

const known = async (deps: SessionsDeps, id: string, hash: string, now: Instant) => {
  const item = await readSeries(deps.store, id)
  if (!item) return undefined
  if (item.bodyHash !== hash) return refused('idConflict')
  return { ...accepted(await seriesViewOf(deps, item.record, now)), repeated: true }
}

export const makeCreateSeries = (deps: SessionsDeps) =>
  implement(createSeries, async ({ body, caller, now }): Promise<Answered<SeriesView>> => {
    const hash = bodyHash(body, caller.personId)
    const before = await known(deps, body.id, hash, now)
    if (before) return before
    const station = await plannedStation(deps.stations, body.stationId, caller)
    if (!station.ok) return station
    const amiss = await amissOf(deps, body, now)
    if (amiss.length > 0) return refused('fields', { errors: amiss })
    const series: SeriesRecord = {
      ...body,
      squadId: station.value.squadId,
      state: 'running',
      version: 1,
      createdAt: now,
      changedAt: now,
    }
    const picture = body.content.pictureId
    const committed = await deps.store.commit([
      newSeries(series, hash),
      ...deps.photos.claim(picture === undefined ? [] : [picture], caller.personId, { sessionId: series.id }),
      seriesDue(series.id, series.version, now),
    ])
    if (committed.ok) return accepted(await seriesViewOf(deps, series, now))
    if (committed.failed.includes(0)) return (await known(deps, body.id, hash, now)) ?? refused('unavailable')
    return refusedPicture(deps.photos, picture ?? '', caller.personId, 'content.pictureId')
  })
