import * as z from 'zod/mini'
import type { Place } from '../kernel/places'
import { insideOutline } from './service-areas'
import { division, neighbour, outline } from './station'

/** A core zone: five minutes each to answer, to arrive and to settle (5-5-5). */
export const coreZone = z.object({
  id: z.string(),
  name: z.string(),
  area: outline,
  /** F read in a source, K believed, P this project's proposal. */
  mark: z.enum(['F', 'K', 'P']),
})
export type CoreZone = z.infer<typeof coreZone>

/** The settings document `district`. */
export const districtSettings = z.object({
  division,
  outline,
  neighbours: z.array(neighbour),
  coreZones: z.array(coreZone),
})
export type DistrictSettings = z.infer<typeof districtSettings>

/** The core zone that a place lies in; the first one where they overlap. */
export const coreZoneOf = (zones: readonly CoreZone[], at: Place): CoreZone | undefined =>
  zones.find(({ area }) => insideOutline(area, at))
