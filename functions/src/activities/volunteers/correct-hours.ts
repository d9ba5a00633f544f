import { correctHours, type HoursEntry, serviceYear } from '@yizhan/shared/activities'
import { accepted, type Instant, refused, refusedField } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { type Answered, implement } from '../../platform/operation'
import type { Store, Write } from '../../platform/store'
import type { VolunteersDeps } from './deps'
import { entryOf, givenEntry, lineWrite, readYear, yearWrite } from './ledger'
import { volunteerWithin } from './profiles'
import { type HoursItem, SERVICE_HOURS } from './table'

const ATTEMPTS = 6

interface Given {
  readonly id: string
  readonly tenths: number
  readonly year: number
  readonly reason: string
}

/** Where the line is that this id became. */
const givenWrite = (personId: string, line: HoursEntry): Write => ({
  kind: 'put',
  table: SERVICE_HOURS,
  item: { personId, entry: givenEntry(line.id), at: line.at },
  condition: { absent: ['entry'] },
})

const earlier = async (
  store: Store,
  personId: string,
  given: Given,
): Promise<Answered<HoursEntry> | undefined> => {
  const found = await store.get<{ at: Instant }>(
    SERVICE_HOURS,
    { personId, entry: givenEntry(given.id) },
    { consistent: true },
  )
  if (!found) return undefined
  const entry = `line#${found.at}#${given.id}`
  const line = await store.get<HoursItem>(SERVICE_HOURS, { personId, entry }, { consistent: true })
  if (!line) throw new Error(`a correction without its line: ${given.id}`)
  const same = line.tenths === given.tenths && line.year === given.year && line.reason === given.reason
  return same ? { ...accepted(entryOf(line)), repeated: true } : refused('idConflict')
}

const correct = async (
  store: Store,
  { personId, stationName, by }: { personId: string; stationName: string; by: Caller },
  given: Given,
  now: Instant,
): Promise<Answered<HoursEntry>> => {
  const line: HoursEntry = { ...given, at: now, kind: 'correction', stationName, by: by.sign }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await earlier(store, personId, given)
    if (known) return known
    const before = await readYear(store, personId, given.year)
    const least = 0 - (before?.tenths ?? 0)
    if (given.tenths < least) return refusedField('tenths', 'tooSmall', least)
    const committed = await store.commit([
      lineWrite(personId, line),
      givenWrite(personId, line),
      yearWrite(personId, line, 0, before),
    ])
    if (committed.ok) return accepted(line)
  }
  return refused('unavailable')
}

/** A year never falls below nothing, and none that has not begun is corrected. */
export const makeCorrectHours = (deps: VolunteersDeps) =>
  implement(correctHours, async ({ params, body, caller, now }): Promise<Answered<HoursEntry>> => {
    const volunteer = await volunteerWithin(deps, params.id, caller)
    if (!volunteer.ok) return volunteer
    if (body.year > serviceYear(now)) return refusedField('year', 'tooLarge', serviceYear(now))
    const { personId, stationId } = volunteer.value
    const stationName = (await deps.stations.station(stationId))?.name ?? ''
    return correct(deps.store, { personId, stationName, by: caller }, body, now)
  })
