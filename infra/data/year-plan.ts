import { type SeriesPlan, seriesPlan, sessionContent } from '@yizhan/shared/activities'
import type { Station } from '@yizhan/shared/stations'
import * as z from 'zod/mini'
import planFile from './huancui/year-plan.json'

/** A series as the year plan has it: without a year, and at the station itself. */
const entry = z.extend(z.omit(seriesPlan, { content: true, firstDay: true }), {
  name: z.string(),
  /** The row of the register of sources. */
  source: z.string(),
  /** Codes of the communities whose stations have it. */
  stations: z.array(z.string()),
  content: z.omit(sessionContent, { venue: true }),
})

/** A series of a station that waits for the years in which it runs. */
export interface PlannedSeries {
  readonly name: string
  readonly stationId: string
  readonly squadId: string
  /** Its rule has no end yet. */
  readonly plan: Omit<SeriesPlan, 'firstDay'>
}

/** The year plan of the district’s stations (S03). Throws when it names a station that there is not. */
export const readYearPlan = (stations: readonly Station[]): PlannedSeries[] =>
  planFile
    .map((row) => entry.parse(row))
    .flatMap(({ name, source: _, stations: codes, content, ...plan }) =>
      codes.map((code) => {
        const station = stations.find(({ community }) => community.code === code)
        if (!station) throw new Error(`the year plan names no station: ${code}`)
        const { id: stationId, squadId, place } = station
        const venue = { name: station.name, place }
        return { name, stationId, squadId, plan: { ...plan, content: { ...content, venue } } }
      }),
    )
