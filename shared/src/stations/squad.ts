import * as z from 'zod/mini'
import { actor } from '../people'
import { rosterMember } from './station'

/**
 * A 中队 and the street it looks after. Its duty officer answers when nobody of a station is on duty; noise at night
 * goes to its night duty (S12).
 */
export const squad = z.object({
  id: z.string(),
  name: z.string(),
  streetCode: z.string(),
  leader: actor,
  dutyOfficer: actor,
  nightDuty: z.optional(z.array(rosterMember)),
})
export type Squad = z.infer<typeof squad>

export const squads = z.array(squad)

/** Above the squads: who answers when no squad can, and who is told last (一把手督办). */
export const command = z.object({ commandCentre: actor, bureauLeader: actor })
export type Command = z.infer<typeof command>
