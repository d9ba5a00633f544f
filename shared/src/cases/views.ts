import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { role } from '../people'
import { division } from '../stations'
import { action, carried } from './actions'
import { assignment, caseRecord, clock, FOUND, outcomeClass, routingStep } from './case'
import { answers } from './category'
import { duty } from './duty'
import { caseEvent } from './event'
import { rules, rung } from './rules'
import { state } from './states'

/** A photo with links that live for an hour at most; nothing of where and when the camera was remains in it. */
export const photoView = z.object({ id, url: z.string(), thumbnailUrl: z.string() })
export type PhotoView = z.infer<typeof photoView>

export const sign = z.object({ role, sign: z.string() })

/** An action this viewer may do now, and what it must and may carry: the screen’s buttons and forms. */
export const offeredAction = z.object({
  action,
  must: z.array(z.string()),
  may: z.array(z.string()),
})
export type OfferedAction = z.infer<typeof offeredAction>

const record = caseRecord.shape

/** A task of somebody who helps, as its reader may see it. `mine`: the reader's own. */
export const assignmentView = z.object({
  to: sign,
  by: sign,
  at: instant,
  text: z.string(),
  state: assignment.shape.state,
  limit: assignment.shape.limit,
  result: z.optional(z.object({ text: z.string(), photos: z.array(photoView), at: instant })),
  /** Whom it is given to; staff only, to take it back. */
  personId: z.optional(z.string()),
  mine: z.boolean(),
})
export type AssignmentView = z.infer<typeof assignmentView>

/** The ladder of a clock that has not stopped, and when its next rung comes; none while it stands still or has no more. */
export const ladderView = z.object({
  stage: clock.shape.stage,
  of: clock.shape.of,
  rungs: z.array(z.pick(rung, { share: true, tells: true })),
  next: z.optional(instant),
})
export type LadderView = z.infer<typeof ladderView>

/** What the rules say of a case, as far as the desk needs it. */
export const deskRules = z.object({
  nearby: rules.shape.nearby,
  /** Working days by which a hotline order may be extended at most. */
  mostExtraDays: z.number(),
  ladders: z.array(ladderView),
})

export const caseView = z.object({
  id,
  number: z.string(),
  version: z.number(),
  state,
  category: z.string(),
  answers,
  text: z.string(),
  place,
  placeNote: z.string(),
  street: division,
  community: division,
  station: z.object({ id: z.string(), name: z.string(), phone: z.string() }),
  photos: z.array(photoView),
  afterPhotos: z.array(photoView),
  workPhotos: z.array(photoView),
  firstResponder: sign,
  handler: sign,
  routing: z.array(routingStep),
  clocks: z.array(clock),
  duty,
  coreZone: record.coreZone,
  repeat: record.repeat,
  /** Given to staff only. */
  hotline: record.hotline,
  assignments: z.array(assignmentView),
  /** The words are given to staff only. */
  instructions: z.array(z.object({ by: sign, at: instant, text: z.optional(z.string()) })),
  owesInstruction: z.boolean(),
  rechecks: z.array(z.object({ by: sign, at: instant, found: z.enum(FOUND), text: z.optional(z.string()) })),
  followUp: record.followUp,
  reopenings: z.number(),
  transferredTo: record.transferredTo,
  result: z.optional(
    z.object({
      text: z.string(),
      outcome: outcomeClass,
      by: sign,
      at: instant,
      legalBasis: z.optional(z.string()),
    }),
  ),
  declined: record.declined,
  rating: record.rating,
  mergedInto: record.mergedInto,
  happenedAt: record.happenedAt,
  closedAt: record.closedAt,
  createdAt: instant,
  updatedAt: instant,
  viewer: z.enum(['reporter', 'follower', 'staff']),
  following: z.boolean(),
  /** Given to staff only; without a phone when the reporter chose to be anonymous to handlers. */
  reporter: z.optional(z.object({ anonymous: z.boolean(), phone: z.optional(z.string()) })),
  /** Given to staff only. */
  rules: z.optional(deskRules),
  actions: z.array(offeredAction),
})
export type CaseView = z.infer<typeof caseView>

/** A case as a row of a list. `due` is the running clock that ends first; staff read of a closed case when it is to be looked at again. */
export const caseSummary = z.object({
  id,
  number: z.string(),
  version: z.number(),
  state,
  category: z.string(),
  text: z.string(),
  street: division,
  community: division,
  placeNote: z.string(),
  due: z.optional(z.object({ stage: clock.shape.stage, at: instant, startedAt: instant })),
  paused: z.boolean(),
  handler: sign,
  needsRating: z.boolean(),
  /** The bureau leader owes it an instruction. */
  owesInstruction: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
})
export type CaseSummary = z.infer<typeof caseSummary>

/** One step as a viewer reads it. The reporter is never named here, only said to be the reporter. */
export const eventView = z.object({
  version: z.number(),
  action: z.union([action, z.literal('report')]),
  at: instant,
  by: z.object({
    party: z.enum(['reporter', 'follower', 'staff', 'system']),
    role: z.optional(role),
    sign: z.optional(z.string()),
  }),
  from: z.optional(state),
  to: state,
  carried: z.omit(carried, { photos: true, toPersonId: true, toStationId: true }),
  photos: z.array(photoView),
  /** Whom or which station the case was turned to. */
  toward: z.optional(z.object({ person: z.optional(sign), station: z.optional(z.string()) })),
  /** The rung of the ladder that was reached, when the clock took this step. */
  rung: caseEvent.shape.rung,
})
export type EventView = z.infer<typeof eventView>

/** What anyone may read of a case: masked, rounded, without the reporter's words (PIPL). */
export const publicCase = z.object({
  id,
  state,
  category: z.string(),
  place,
  community: division,
  metres: z.optional(z.number()),
  following: z.boolean(),
  createdAt: instant,
})
export type PublicCase = z.infer<typeof publicCase>

/** What a guest reads with the number and code of a report, without signing in. */
export const trackedCase = z.object({
  number: z.string(),
  state,
  category: z.string(),
  community: division,
  station: z.object({ name: z.string(), phone: z.string() }),
  firstResponder: sign,
  clocks: z.array(clock),
  result: z.optional(z.object({ text: z.string(), at: instant })),
  declined: record.declined,
  createdAt: instant,
  updatedAt: instant,
  steps: z.array(z.object({ at: instant, to: state })),
})
export type TrackedCase = z.infer<typeof trackedCase>
