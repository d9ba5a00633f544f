import * as fc from 'fast-check'
import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import { ACTIONS, type ActionName, type Carried } from './actions'
import type { CaseRecord } from './case'
import type { Category } from './category'
import { offeredActions } from './cut'
import { type Decision, decide, decideWhenDue } from './decide'
import type { CaseEvent } from './event'
import { partiesOf } from './parties'
import { actorOf, OTHER_ID, openSample, PHOTO_ID, POSTS, sampleCategory, sampleDesk } from './sample'
import { afterMinutes } from './working-time'

const START = instantAt('2026-11-23', 600)
const EVERYBODY: readonly Post[] = Object.values(POSTS)
const EVERYTHING: Carried = {
  text: '已联系店家',
  reason: 'notOurDuty',
  rightDoor: 'ecologyEnvironment',
  outcome: 'management',
  legalBasis: '大气污染防治法 81',
  photos: [PHOTO_ID],
  stars: 4,
  solved: 'partly',
  intoNumber: '环翠-20261122-0007',
}

/** Somebody tries something (whoever, whatever), does what is offered to somebody, or only time passes. */
type Step =
  | { readonly kind: 'tries'; readonly who: Post; readonly action: ActionName; readonly carried: Carried }
  | { readonly kind: 'isOffered'; readonly pick: number; readonly carried: Carried }
  | { readonly kind: 'timeIsUp' }

const carried: fc.Arbitrary<Carried> = fc
  .subarray(Object.keys(EVERYTHING) as (keyof Carried)[])
  .map((fields) => Object.fromEntries(fields.map((field) => [field, EVERYTHING[field]])))

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('isOffered' as const),
      pick: fc.nat(1000),
      carried,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('tries' as const),
      who: fc.constantFrom(...EVERYBODY),
      action: fc.constantFrom(...ACTIONS),
      carried,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'timeIsUp' as const }) },
)

const wait = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 600, max: 20 * 1440 }),
)

interface Story {
  readonly reporter: Post
  readonly responder: Post
  readonly category: Category
  readonly outlet: string
  /** Minutes that pass, and what is then tried. */
  readonly steps: readonly (readonly [number, Step])[]
}

export const story: fc.Arbitrary<Story> = fc.record({
  reporter: fc.constantFrom<Post[]>(POSTS.resident, POSTS.officer, POSTS.keeper),
  responder: fc.constantFrom<Post[]>(POSTS.officer, POSTS.squadLeader, POSTS.commander),
  category: fc
    .record({ verifiedBy: fc.constantFrom('check' as const, 'rating' as const), afterPhoto: fc.boolean() })
    .map((about): Category => ({ ...sampleCategory, ...about })),
  outlet: fc.constantFrom('chimney', 'kitchen'),
  steps: fc.array(fc.tuple(wait, step), { maxLength: 40 }),
})

/** Whoever writes on what is frozen throws: an action may not change the case it was asked about. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

interface Told {
  readonly record: CaseRecord
  readonly events: readonly CaseEvent[]
}

export interface Moment {
  readonly before: Told
  readonly after: Told
  readonly now: string
}

const act = (c: CaseRecord, who: Post, action: ActionName, sent: Carried, now: string, category: Category) =>
  decide(
    c,
    {
      action,
      carried: sent,
      by: actorOf(who),
      parties: partiesOf(c, who),
      mergedInto: { id: OTHER_ID, number: EVERYTHING.intoNumber ?? '' },
    },
    sampleDesk(now, category),
  )

const offers = (c: CaseRecord, now: string, category: Category) =>
  EVERYBODY.flatMap((who) =>
    offeredActions(c, sampleDesk(now, category), partiesOf(c, who)).map((offer) => ({ who, ...offer })),
  )

/** What one step leaves; undefined when it was refused. */
const taken = (c: CaseRecord, s: Step, now: string, category: Category): Decision | undefined => {
  if (s.kind === 'timeIsUp') return decideWhenDue(c, sampleDesk(now, category))
  if (s.kind === 'tries') {
    const outcome = act(c, s.who, s.action, s.carried, now, category)
    return outcome.ok ? outcome.value : undefined
  }
  const offered = offers(c, now, category)
  const offer = offered[s.pick % Math.max(1, offered.length)]
  if (!offer) return undefined
  const must = Object.fromEntries(offer.must.map((field) => [field, EVERYTHING[field as keyof Carried]]))
  const outcome = act(c, offer.who, offer.action, { ...s.carried, ...must }, now, category)
  if (!outcome.ok) throw new Error(`${offer.action} was offered and then refused: ${outcome.reason}`)
  return outcome.value
}

/** Every moment of a story, from its opening on: the case before and after each step that was not refused. */
export const play = ({ reporter, responder, category, outlet, steps }: Story): Moment[] => {
  const opened = openSample(START, { reporter, responder, category, report: { answers: { outlet } } })
  let told: Told = frozen({ record: opened.record, events: [opened.event] })
  let now = START
  const moments: Moment[] = [{ before: told, after: told, now }]
  for (const [minutes, s] of steps) {
    now = afterMinutes(now, minutes)
    const done = taken(told.record, s, now, category)
    if (!done) continue
    const after = frozen({ record: done.record, events: [...told.events, ...done.events] })
    moments.push({ before: told, after, now })
    told = after
  }
  return moments
}
