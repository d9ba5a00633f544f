import { MOST_SESSIONS, type SeriesRecord, type SeriesView } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { SessionsDeps } from './deps'

const MOST_NEXT = 12

export const seriesViewOf = async (
  { stations, calendar, photos }: SessionsDeps,
  { squadId: _, changedBy: __, ...series }: SeriesRecord,
  now: Instant,
): Promise<SeriesView> => {
  const { pictureId } = series.content
  const [holidays, recurrence, station, links] = await Promise.all([
    calendar(),
    import('@yizhan/shared/activities/recurrence'),
    stations.station(series.stationId),
    photos.linksOf(pictureId === undefined ? [] : [pictureId], now),
  ])
  const days =
    series.state === 'ended' ? [] : recurrence.daysOfRule(series.rule, series.firstDay, MOST_SESSIONS)
  const picture = pictureId === undefined ? undefined : links[pictureId]
  return {
    ...series,
    ...(picture ? { pictureUrl: picture.url } : {}),
    station: { id: series.stationId, name: station?.name ?? '' },
    nextDays: recurrence
      .seenToHolidays(days, series.onHoliday, holidays)
      .map(({ becomes }) => becomes)
      .filter((day) => day !== 'skipped' && day >= dayOf(now))
      .sort()
      .slice(0, MOST_NEXT),
  }
}
