import * as z from 'zod/mini'

/** The life of a case 案件. */
export const STATES = [
  'submitted',
  'accepted',
  'inProgress',
  'awaitingReporter',
  'transferred',
  'resolved',
  'verified',
  'reopened',
  'closed',
  'declined',
  'merged',
  'withdrawn',
] as const
export const state = z.enum(STATES)
export type State = z.infer<typeof state>

/** States in which somebody still owes the reporter an answer; these stand in the handler's queue. */
export const OPEN_STATES = [
  'submitted',
  'accepted',
  'inProgress',
  'awaitingReporter',
  'transferred',
  'reopened',
] as const
export const isOpen = (s: State): boolean => (OPEN_STATES as readonly State[]).includes(s)

/** States after which nothing happens by itself. */
export const isOver = (s: State): boolean =>
  s === 'declined' || s === 'merged' || s === 'withdrawn' || s === 'closed'
