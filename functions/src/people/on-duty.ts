import { type Calendar, calendar, presentAmong } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { PeopleDeps } from './deps'
import type { PersonRecord } from './table'

export type DutyBook = Pick<PeopleDeps, 'settings' | 'stations'>

const atStation = async (
  { stationId }: PersonRecord,
  { stations }: DutyBook,
  days: Calendar,
  now: Instant,
) => {
  if (stationId === undefined) return []
  const { members, nightDuty = [], exceptions } = await stations.roster(stationId)
  return presentAmong([...members, ...nightDuty], exceptions, days, now)
}

/** Whether somebody has to answer at this moment: by the roster of their station or squad, or for a squad or the district at any time. */
export const isOnDuty = async (person: PersonRecord, book: DutyBook, now: Instant): Promise<boolean> => {
  const days = await book.settings.read<Calendar>('calendar', calendar)
  const [present, squads, { commandCentre }] = await Promise.all([
    atStation(person, book, days, now),
    book.stations.squads(),
    book.stations.command(),
  ])
  const night = squads.flatMap(({ nightDuty = [] }) => presentAmong(nightDuty, [], days, now))
  const always = [commandCentre, ...squads.map(({ dutyOfficer }) => dutyOfficer)]
  return [...present, ...night, ...always].some(({ personId }) => personId === person.id)
}
