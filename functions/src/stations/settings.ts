import { division, neighbour, outline } from '@yizhan/shared/stations'
import * as z from 'zod/mini'

/** The settings document `district`. */
export const districtSettings = z.object({ division, outline, neighbours: z.array(neighbour) })
