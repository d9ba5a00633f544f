import { dutyFor, route } from '@yizhan/shared/cases'
import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { locate, type Station } from '@yizhan/shared/stations'
import { loadHuancui } from '../../data'
import { withAreas } from './cells'

const { stations: bare, settings, rosters } = loadHuancui()
const stations = withAreas(bare)
const { categories, bodies, duties, calendar, rules, district, squads, command } = settings
const here = { outline: district.outline, neighbours: district.neighbours, stations }
const rosterOf = new Map(rosters.map((roster) => [roster.stationId, roster]))
const squadOf = new Map(squads.map((squad) => [squad.id, squad]))
const loads = Object.fromEntries(
  rosters.flatMap(({ members }) =>
    members.map(({ personId }, n) => [personId, { openCases: n % 3 }] as const),
  ),
)

/** By day and by night, on a workday and a holiday. */
const TIMES = ['2026-11-24T02:00:00.000Z', '2026-11-24T15:30:00.000Z', '2026-10-01T02:00:00.000Z']
const PLACES = 4096
const MULTIPLIER = 48_271
const MODULUS = 2_147_483_647

/** Places around every station, the same in each run. */
const places: Place[] = []
for (let n = 0, seed = 1; n < PLACES; n++) {
  const { place } = stations[n % stations.length] as Station
  const [x, y] = [0, 0].map(() => {
    seed = (seed * MULTIPLIER) % MODULUS
    return (seed / MODULUS - 0.5) * 0.01
  })
  places.push({ lat: place.lat + (x ?? 0), lng: place.lng + (y ?? 0) })
}

/** One whole decision: station by its area, whose duty, who is on duty, and who of them. */
const decide = (n: number): number => {
  const located = locate(here, places[n % PLACES] as Place)
  if (!located.ok) return 0
  const { station, metres, by } = located
  const category = categories[n % categories.length]
  const now = TIMES[n % TIMES.length] as string
  const roster = rosterOf.get(station.id)
  if (!category || !roster) throw new Error(`no roster at ${station.id}`)
  const of = { category: category.code, answers: {}, streetCode: station.street.code, at: now }
  const squad = squadOf.get(station.squadId)
  const { steps } = route(
    { group: category.group, duty: dutyFor(duties, bodies, of, rules.periods) },
    {
      station,
      metres,
      by,
      roster,
      nightDuty: squad?.nightDuty ?? [],
      squadDutyOfficer: squad?.dutyOfficer,
      commandCentre: command.commandCentre,
      loads,
    },
    { calendar, periods: rules.periods },
    now,
  )
  return steps.length
}

/** What a map page would do: the nearest of all stations, and nothing else. */
const nearest = (n: number): number => {
  const at = places[n % PLACES] as Place
  let least = Number.POSITIVE_INFINITY
  let found = 0
  bare.forEach(({ place }, index) => {
    const metres = metresBetween(at, place)
    if (metres < least) {
      least = metres
      found = index
    }
  })
  return found
}

const perSecond = (one: (n: number) => number, milliseconds: number): number => {
  const began = performance.now()
  let n = 0
  let kept = 0
  while (performance.now() - began < milliseconds) for (let i = 0; i < 64; i++) kept += one(n++)
  if (kept < 0) throw new Error('nothing was decided')
  return (n * 1000) / (performance.now() - began)
}

export const points = stations.reduce((sum, { serviceArea }) => sum + (serviceArea?.[0]?.[0]?.length ?? 0), 0)
export const byArea = places.filter((at) => {
  const located = locate(here, at)
  return located.ok && located.by === 'serviceArea'
}).length
export const stationCount = stations.length
export const decisions = (milliseconds: number) => perSecond(decide, milliseconds)
export const lookups = (milliseconds: number) => perSecond(nearest, milliseconds)
