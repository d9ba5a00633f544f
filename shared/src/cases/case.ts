import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { actor } from '../people'
import { division } from '../stations'
import { answers, limit } from './category'
import { state } from './states'

export { type Actor, actor } from '../people'

/** Why this person answers for the case, step by step (PIPL 24: an automated decision is explained). */
export const routingStep = z.object({
  step: z.enum(['station', 'duty', 'onDuty', 'choice']),
  because: z.enum([
    'nearestStation',
    'ourDuty',
    'jointDuty',
    'otherBodysDuty',
    'rosterNow',
    'squadDutyOfficer',
    'commandCentre',
    'onlyOne',
    'fewestOpenCases',
    'longestIdle',
    'firstById',
  ]),
  about: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RoutingStep = z.infer<typeof routingStep>

export const stage = z.enum(['respond', 'resolve', 'awaiting', 'closing'])
export type Stage = z.infer<typeof stage>

/** A clock on one stage. Paused: `pausedAt` and `remaining` (minutes of its own kind of time) are there, `dueAt` is void. */
export const clock = z.object({
  stage,
  limit,
  startedAt: instant,
  dueAt: instant,
  pausedAt: z.optional(instant),
  remaining: z.optional(z.number()),
  /** Minutes of its own kind of time that it has stood still between `startedAt` and `dueAt`. */
  pausedFor: z.optional(z.number()),
  stoppedAt: z.optional(instant),
  /** The limit runs into a year whose official calendar is not entered yet. */
  provisional: z.optional(z.boolean()),
})
export type Clock = z.infer<typeof clock>

export const OUTCOME_CLASSES = ['service', 'management', 'enforcement'] as const
export const outcomeClass = z.enum(OUTCOME_CLASSES)

export const DECLINE_REASONS = [
  'emergency',
  'notOurDuty',
  'outsideDistrict',
  'petition',
  'notUnderstandable',
  'alreadyHandled',
] as const
export const declineReason = z.enum(DECLINE_REASONS)

export const SOLVED = ['solved', 'partly', 'no'] as const
export const solved = z.enum(SOLVED)

export const rating = z.object({
  stars: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
  solved,
  text: z.optional(z.string()),
  at: instant,
})

/** A case as it is stored. Everything a viewer gets is cut from it by `views.ts`. */
export const caseRecord = z.object({
  id,
  number: z.string(),
  version: z.number(),
  state,
  /** Where an awaiting case goes back to. */
  stateBefore: z.optional(state),
  category: z.string(),
  answers,
  text: z.string(),
  place,
  placeNote: z.string(),
  street: division,
  community: division,
  stationId: z.string(),
  stationName: z.string(),
  stationPhone: z.string(),
  squadId: z.string(),
  door: z.enum(['miniProgram', 'web']),
  reporterId: z.string(),
  anonymous: z.boolean(),
  callbackPhone: z.optional(z.string()),
  happenedAt: z.optional(instant),
  photos: z.array(id),
  afterPhotos: z.array(id),
  /** 首问责任人: answers to the reporter until the case is closed, whoever handles it. */
  firstResponder: actor,
  handler: actor,
  routing: z.array(routingStep),
  clocks: z.array(clock),
  transferredTo: z.optional(z.string()),
  result: z.optional(
    z.object({
      text: z.string(),
      outcome: outcomeClass,
      by: actor,
      at: instant,
      legalBasis: z.optional(z.string()),
    }),
  ),
  declined: z.optional(z.object({ reason: declineReason, text: z.string(), rightDoor: z.string() })),
  rating: z.optional(rating),
  mergedInto: z.optional(z.object({ id, number: z.string() })),
  reopenings: z.number(),
  resolvedAt: z.optional(instant),
  closedAt: z.optional(instant),
  createdAt: instant,
  updatedAt: instant,
})
export type CaseRecord = z.infer<typeof caseRecord>
