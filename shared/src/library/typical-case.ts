import * as z from 'zod/mini'
import type { CaseRecord } from '../cases'
import { id, ids } from '../kernel/ids'
import { tellsOfPerson } from '../kernel/masks'
import { accepted, type FieldRefusal, type Outcome, refused } from '../kernel/refusals'
import { type Instant, instant } from '../kernel/times'
import { type Actor, actor, type Post, reaches, scopeOf } from '../people'

/** A draft waits for a second person, is sent back or published, and may be taken down again. */
export const TYPICAL_STATES = ['waiting', 'returned', 'published', 'withdrawn'] as const
export const typicalState = z.enum(TYPICAL_STATES)
export type TypicalState = z.infer<typeof typicalState>

export const MAX_TYPICAL_PHOTOS = 3

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** An anonymised story: what was wrong, what was done, on which basis. */
export const typicalStory = z.object({
  title: words(60),
  wrong: words(1000),
  done: words(1000),
  lawBasis: words(300),
  before: ids(MAX_TYPICAL_PHOTOS),
  after: ids(MAX_TYPICAL_PHOTOS),
})
export type TypicalStory = z.infer<typeof typicalStory>

export const typicalDraft = z.extend(typicalStory, { id, caseId: id })
export type TypicalDraft = z.infer<typeof typicalDraft>

export const DECISIONS = ['publish', 'sendBack', 'withdraw'] as const
export const typicalDecision = z.enum(DECISIONS)
export type TypicalDecision = z.infer<typeof typicalDecision>

/** What somebody did to a story. */
export const typicalDeed = z.union([typicalDecision, z.literal('draft'), z.literal('edit')])

export const typicalCase = z.extend(typicalStory, {
  id,
  version: z.number(),
  state: typicalState,
  caseId: id,
  caseNumber: z.string(),
  category: z.string(),
  stationId: z.string(),
  squadId: z.string(),
  draftedBy: actor,
  createdAt: instant,
  changedAt: instant,
  publishedAt: z.optional(instant),
  /** Append-only: who did what to it, and why. */
  history: z.array(
    z.object({
      at: instant,
      by: actor,
      did: typicalDeed,
      reason: z.optional(z.string()),
    }),
  ),
})
export type TypicalCase = z.infer<typeof typicalCase>

interface DecisionRow {
  readonly from: readonly TypicalState[]
  readonly to: TypicalState
  readonly reason: boolean
  /** Whether whoever drafted the story may decide it too: only to take it down. */
  readonly byDrafter: boolean
}

/** What a reviewer may decide, and in which states. */
export const DECISION_ROWS: Readonly<Record<TypicalDecision, DecisionRow>> = {
  publish: { from: ['waiting'], to: 'published', reason: false, byDrafter: false },
  sendBack: { from: ['waiting'], to: 'returned', reason: true, byDrafter: false },
  withdraw: { from: ['published'], to: 'withdrawn', reason: true, byDrafter: true },
}

const EDITABLE: readonly TypicalState[] = ['waiting', 'returned', 'withdrawn']

const within = (post: Post, permission: 'draftTypicalCase' | 'reviewTypicalCase', t: TypicalCase) =>
  reaches(scopeOf(post.role, permission), post, {
    stationId: t.stationId,
    squadId: t.squadId,
    people: [],
  })

const isDrafter = (t: TypicalCase, post: Post) => t.draftedBy.personId === post.personId

/** Whether somebody may read a story that is not published. */
export const maySeeDraft = (t: TypicalCase, post: Post): boolean =>
  isDrafter(t, post) || within(post, 'draftTypicalCase', t) || within(post, 'reviewTypicalCase', t)

export const mayEditTypical = (t: TypicalCase, post: Post): boolean =>
  isDrafter(t, post) && EDITABLE.includes(t.state)

const mayDecide = (t: TypicalCase, decision: TypicalDecision, post: Post): boolean =>
  within(post, 'reviewTypicalCase', t) && (DECISION_ROWS[decision].byDrafter || !isDrafter(t, post))

/** The decisions open to this person now: the screen's buttons. */
export const decisionsOpen = (t: TypicalCase, post: Post): TypicalDecision[] =>
  DECISIONS.filter((d) => DECISION_ROWS[d].from.includes(t.state) && mayDecide(t, d, post))

const STORY_WORDS = ['title', 'wrong', 'done', 'lawBasis'] as const

/** Words that tell of a person (a phone, an id number, a plate, an e-mail, a house number) are refused, not masked. */
const personalWords = (story: TypicalStory): FieldRefusal[] =>
  STORY_WORDS.filter((path) => tellsOfPerson(story[path])).map((path) => ({ path, reason: 'personal' }))

/** Photos of another case are unknown here. */
const strangePhotos = (story: TypicalStory, of: Pick<CaseRecord, 'photos' | 'afterPhotos'>) =>
  (['before', 'after'] as const).flatMap((side) =>
    story[side].flatMap((photo, n): FieldRefusal[] =>
      [...of.photos, ...of.afterPhotos].includes(photo)
        ? []
        : [{ path: `${side}.${n}`, reason: 'unknownPhoto' }],
    ),
  )

export const storyAmiss = (
  story: TypicalStory,
  of: Pick<CaseRecord, 'photos' | 'afterPhotos'>,
): FieldRefusal[] => [...personalWords(story), ...strangePhotos(story, of)]

export interface TypicalStep {
  readonly by: Actor & Post
  readonly expectedVersion: number
  readonly now: Instant
}

const moved = (
  t: TypicalCase,
  to: TypicalState,
  did: TypicalCase['history'][number]['did'],
  { by: { personId, role, sign }, now }: TypicalStep,
  reason?: string,
): TypicalCase => ({
  ...t,
  state: to,
  version: t.version + 1,
  changedAt: now,
  ...(to === 'published' ? { publishedAt: now } : {}),
  history: [
    ...t.history,
    { at: now, by: { personId, role, sign }, did, ...(reason === undefined ? {} : { reason }) },
  ],
})

/** Only a case that is closed with a result has a story. */
export const draftTypical = (
  { caseId, id: storyId, ...story }: TypicalDraft,
  of: CaseRecord,
  by: Actor & Post,
  now: Instant,
): Outcome<TypicalCase> => {
  if (of.state !== 'closed' || !of.result) return refused('wrongState', { about: { state: of.state } })
  const errors = storyAmiss(story, of)
  if (errors.length > 0) return refused('fields', { errors })
  const actor = { personId: by.personId, role: by.role, sign: by.sign }
  return accepted({
    ...story,
    id: storyId,
    caseId,
    version: 1,
    state: 'waiting',
    caseNumber: of.number,
    category: of.category,
    stationId: of.stationId,
    squadId: of.squadId,
    draftedBy: actor,
    createdAt: now,
    changedAt: now,
    history: [{ at: now, by: actor, did: 'draft' }],
  })
}

/** Its drafter writes it anew; it waits for a second person again. */
export const editTypical = (
  t: TypicalCase,
  story: TypicalStory,
  of: CaseRecord,
  step: TypicalStep,
): Outcome<TypicalCase> => {
  if (!isDrafter(t, step.by)) return refused('forbidden')
  if (t.version !== step.expectedVersion) return refused('stale', { about: { version: t.version } })
  if (!EDITABLE.includes(t.state)) return refused('wrongState', { about: { state: t.state } })
  const errors = storyAmiss(story, of)
  if (errors.length > 0) return refused('fields', { errors })
  return accepted(moved({ ...t, ...story }, 'waiting', 'edit', step))
}

/** A second person decides; whoever drafted may only take it down. A reason is asked for what is not published. */
export const reviewTypical = (
  t: TypicalCase,
  decision: TypicalDecision,
  reason: string | undefined,
  step: TypicalStep,
): Outcome<TypicalCase> => {
  const row = DECISION_ROWS[decision]
  if (!within(step.by, 'reviewTypicalCase', t)) return refused('forbidden')
  if (!row.byDrafter && isDrafter(t, step.by)) return refused('ownDraft')
  if (t.version !== step.expectedVersion) return refused('stale', { about: { version: t.version } })
  if (!row.from.includes(t.state)) return refused('wrongState', { about: { state: t.state } })
  if (row.reason && reason === undefined)
    return refused('fields', { errors: [{ path: 'reason', reason: 'required' }] })
  return accepted(moved(t, row.to, decision, step, reason))
}
