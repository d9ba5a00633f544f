import type { SeriesRecord, SeriesView } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { SessionsDeps } from './deps'

const MOST_NEXT = 12

export const seriesViewOf = async (
  { stations, rules, calendar }: SessionsDeps,
  { squadId: _, ...series }: SeriesRecord,
  now: Instant,
): Promise<SeriesView> => {
  const [{ mostSessions }, holidays, recurrence, station] = await Promise.all([
    rules(),
    calendar(),
    import('@yizhan/shared/activities/recurrence'),
    stations.station(series.stationId),
  ])
  const days =
    series.state === 'ended' ? [] : recurrence.daysOfRule(series.rule, series.firstDay, mostSessions)
  return {
    ...series,
    station: { id: series.stationId, name: station?.name ?? '' },
    nextDays: recurrence
      .seenToHolidays(days, series.onHoliday, holidays)
      .map(({ becomes }) => becomes)
      .filter((day) => day !== 'skipped' && day >= dayOf(now))
      .sort()
      .slice(0, MOST_NEXT),
  }
}
