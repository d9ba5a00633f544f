import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { actor } from '../people'
import { division } from '../stations'
import { answers, limit } from './category'
import { duty } from './duty'
import { state } from './states'

export { type Actor, actor } from '../people'

/** Why this person answers for the case, step by step (PIPL 24: an automated decision is explained). */
export const routingStep = z.object({
  step: z.enum(['station', 'duty', 'onDuty', 'choice']),
  because: z.enum([
    'serviceArea',
    'nearestStation',
    'ourDuty',
    'jointDuty',
    'otherBodysDuty',
    'nightDuty',
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

/**
 * What a clock waits for. `task`: what a helper was asked to do; `hotline`, `hotlineReturn`, `interim`: what the 12345
 * hotline is owed; `recheck` and `followUp` run after closing.
 */
export const STAGES = [
  'respond',
  'arrive',
  'resolve',
  'awaiting',
  'task',
  'hotline',
  'hotlineReturn',
  'interim',
  'closing',
  'recheck',
  'followUp',
] as const
export const stage = z.enum(STAGES)
export type Stage = z.infer<typeof stage>

/** A clock on one stage. Paused: `pausedAt` and `remaining` (minutes of its own kind of time) are there, `dueAt` is void. */
export const clock = z.object({
  stage,
  /** The person whose task it measures. */
  of: z.optional(z.string()),
  limit,
  /** How many rungs of its ladder it has passed. */
  rung: z.number(),
  startedAt: instant,
  dueAt: instant,
  pausedAt: z.optional(instant),
  remaining: z.optional(z.number()),
  /** Minutes of its own kind of time that it has stood still between `startedAt` and `dueAt`. */
  pausedFor: z.optional(z.number()),
  /** The same, after `dueAt`. */
  pausedLate: z.optional(z.number()),
  /** Why law stops it, until it is resumed by hand (行政强制法 44: the time for review and suit). */
  suspended: z.optional(z.string()),
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

/** A task of somebody who helps with a case (城管+, S25): an officer, assistant, contractor's worker or partner. */
export const assignment = z.object({
  to: actor,
  by: actor,
  at: instant,
  text: z.string(),
  state: z.enum(['offered', 'accepted', 'finished', 'handedBack', 'recalled', 'ended']),
  limit: z.optional(limit),
  /** Staff who are assigned handle the case while they have the task. */
  handles: z.optional(z.literal(true)),
  result: z.optional(z.object({ text: z.string(), photos: z.array(id), at: instant })),
})
export type Assignment = z.infer<typeof assignment>

export const DOORS = ['miniProgram', 'web', 'hotline'] as const

export const FOUND = ['holds', 'rebound'] as const

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
  door: z.enum(DOORS),
  /** The order of the 12345 hotline that opened it. */
  hotline: z.optional(z.object({ order: z.string(), extendedBy: z.optional(z.number()) })),
  /** Which report of its class within the metres and days of `rules.nearby` it is, from the third on. */
  repeat: z.optional(z.number()),
  coreZone: z.optional(z.string()),
  duty,
  reporterId: z.string(),
  anonymous: z.boolean(),
  callbackPhone: z.optional(z.string()),
  happenedAt: z.optional(instant),
  photos: z.array(id),
  afterPhotos: z.array(id),
  /** Taken on the way: on arrival, of progress, of a finished task. */
  workPhotos: z.array(id),
  /** 首问责任人: answers to the reporter until the case is closed, whoever handles it. */
  firstResponder: actor,
  handler: actor,
  /** Who handles it while nobody does to whom it was handed. */
  handlerOtherwise: actor,
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
  assignments: z.array(assignment),
  /** The bureau leader's written instructions 督办; one is owed once a clock has reached them. */
  instructions: z.array(z.object({ by: actor, at: instant, text: z.string() })),
  owesInstruction: z.optional(z.literal(true)),
  rechecks: z.array(z.object({ by: actor, at: instant, found: z.enum(FOUND), text: z.optional(z.string()) })),
  /** The reporter's answer weeks after closing. */
  followUp: z.optional(z.object({ solved, text: z.optional(z.string()), at: instant })),
  /** The last step that was not the ladder's: one who has seen it may act. */
  actedVersion: z.number(),
  resolvedAt: z.optional(instant),
  closedAt: z.optional(instant),
  createdAt: instant,
  updatedAt: instant,
})
export type CaseRecord = z.infer<typeof caseRecord>
