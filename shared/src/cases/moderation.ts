import * as z from 'zod/mini'
import { instant } from '../kernel/times'
import { isStaff } from '../people'
import { actor } from './case'
import type { CaseEvent } from './event'

/** How long WeChat may take to answer before a person looks; it answers pictures within half an hour, or never. */
export const moderationRules = z.object({
  timeoutMinutes: z.number().check(z.int(), z.minimum(1), z.maximum(1440)),
})
export type ModerationRules = z.infer<typeof moderationRules>

/** `review`: a person has to look. */
export const MODERATION_STATES = ['pending', 'passed', 'rejected', 'review'] as const
export const moderationState = z.enum(MODERATION_STATES)
export type ModerationState = z.infer<typeof moderationState>

/** What was found, in WeChat's classes; the last two say why nothing was. */
export const MODERATION_REASONS = [
  'advertising',
  'politics',
  'pornography',
  'abuse',
  'crime',
  'fraud',
  'vulgar',
  'copyright',
  'other',
  'noAnswer',
  'notChecked',
] as const
export const moderationReason = z.enum(MODERATION_REASONS)
export type ModerationReason = z.infer<typeof moderationReason>

export const MODERATION_DECISIONS = ['passed', 'rejected'] as const

/** What a person decided: kept for good, with who and when. */
export const moderationDecision = z.object({
  decision: z.enum(MODERATION_DECISIONS),
  reason: z.optional(z.string()),
  facesAndPlates: z.optional(z.literal('cleared')),
  by: actor,
  at: instant,
})
export type ModerationDecision = z.infer<typeof moderationDecision>

/** Something of a case that the public may see once it is checked. It never holds back the case itself. */
export interface Moderated {
  readonly kind: 'text' | 'photo'
  readonly state: ModerationState
  readonly reason?: ModerationReason | undefined
  /** A person saw that no face and no plate can be recognised. */
  readonly cleared: boolean
  readonly decisions: readonly ModerationDecision[]
}

type Standing = Pick<Moderated, 'state' | 'reason' | 'cleared'>

/** What a machine says of a text or a picture. */
export interface MachineAnswer {
  readonly state: 'passed' | 'rejected' | 'review'
  readonly reason?: ModerationReason | undefined
}

/** A machine's answer counts until there is one, however late it comes, and never after a person decided. */
export const afterAnswer = (m: Moderated, { state, reason }: MachineAnswer): Standing | undefined => {
  const open = m.state === 'pending' || (m.state === 'review' && m.reason === 'noAnswer')
  if (!open || m.decisions.length > 0) return undefined
  return { state, reason, cleared: m.cleared }
}

/** No answer came in time: a person looks. */
export const afterTimeout = (m: Moderated): Standing | undefined =>
  m.state === 'pending' ? { state: 'review', reason: 'noAnswer', cleared: m.cleared } : undefined

/** A person decides whatever was said before; a photo once cleared stays cleared. */
export const afterDecision = (
  m: Moderated,
  { decision, facesAndPlates }: Pick<ModerationDecision, 'decision' | 'facesAndPlates'>,
): Standing => ({
  state: decision,
  reason: m.reason,
  cleared: m.cleared || (m.kind === 'photo' && facesAndPlates === 'cleared'),
})

/** A photo needs both: that it passed, and that nobody can be recognised in it. */
export const isPublic = ({ kind, state, cleared }: Pick<Moderated, 'kind' | 'state' | 'cleared'>): boolean =>
  state === 'passed' && (kind === 'text' || cleared)

/** The list in which staff find it: a photo that passed waits for a person until its faces and plates are cleared. */
export const shelfOf = ({
  kind,
  state,
  cleared,
}: Pick<Moderated, 'kind' | 'state' | 'cleared'>): ModerationState =>
  state === 'passed' && kind === 'photo' && !cleared ? 'review' : state

/** One text or photo that a step brought. `version` is the step's. */
export interface ToCheck {
  readonly id: string
  readonly kind: 'text' | 'photo'
  readonly version: number
  readonly photoId?: string
}

export const textId = (caseId: string, version: number): string => `text-${caseId}-${version}`
export const photoItemId = (photoId: string): string => `photo-${photoId}`

/** The words that a step brought, as they are checked: of a report also where it is. */
export const wordsOf = ({ action, set, carried }: CaseEvent): string => {
  const words = action === 'report' ? [set.text, set.placeNote] : [carried.text]
  return words.filter((word) => word !== undefined && word !== '').join('\n')
}

/** What of a step is checked: every photo, and the words of whoever is not staff, or reports. */
export const toCheck = (event: CaseEvent): ToCheck[] => {
  const { action, caseId, version, by } = event
  const photos = (action === 'report' ? event.set.photos : event.carried.photos) ?? []
  const saysSomething = wordsOf(event) !== '' && (action === 'report' || !isStaff(by.role))
  return [
    ...(saysSomething ? [{ id: textId(caseId, version), kind: 'text' as const, version }] : []),
    ...photos.map((photoId) => ({ id: photoItemId(photoId), kind: 'photo' as const, version, photoId })),
  ]
}
