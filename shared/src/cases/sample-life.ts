import * as fc from 'fast-check'
import type { Refusal } from '../kernel/refusals'
import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import { ACTIONS, type ActionName, type Carried } from './actions'
import { type CaseRecord, FOUND, SOLVED } from './case'
import type { Category } from './category'
import type { Decision } from './command'
import { offeredActions } from './cut'
import type { CaseEvent } from './event'
import { decideWhenDue } from './ladder'
import { partiesOf } from './parties'
import { openSample, PHOTO_ID, POSTS, sampleCategory, sampleDesk } from './sample'
import { act, MERGED_INTO } from './sample-acts'
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
  intoNumber: MERGED_INTO.number,
  toPersonId: POSTS.assistant.personId,
  taskLimit: { value: 4, unit: 'workingHours' },
  toStationId: 'sunjiatuan',
  found: 'rebound',
  extraDays: 10,
  hotlineConsent: '热线同意，函号 2026-12',
}

/** Whom a task or the duty may go to. */
const HELPERS: readonly Post[] = [POSTS.assistant, POSTS.colleague, POSTS.partner, POSTS.contractorWorker]

/** Somebody tries something (whoever, whatever), does what is offered to somebody, or only time passes. */
type Step =
  | { readonly kind: 'tries'; readonly who: Post; readonly action: ActionName; readonly carried: Carried }
  | { readonly kind: 'isOffered'; readonly pick: number; readonly carried: Carried }
  | { readonly kind: 'timeIsUp' }

const chosen = fc.record({
  toPersonId: fc.constantFrom(...HELPERS.map(({ personId }) => personId)),
  toStationId: fc.constantFrom('sunjiatuan', 'zhudao'),
  found: fc.constantFrom(...FOUND),
  solved: fc.constantFrom(...SOLVED),
})

const carried: fc.Arbitrary<Carried> = fc
  .tuple(fc.subarray(Object.keys(EVERYTHING) as (keyof Carried)[]), chosen)
  .map(([fields, choices]) => {
    const whole: Carried = { ...EVERYTHING, ...choices }
    return Object.fromEntries(fields.map((field) => [field, whole[field]]))
  })

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
  readonly coreZone?: string | undefined
  readonly hotlineOrder?: string | undefined
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
  coreZone: fc.option(fc.constant('威高广场'), { nil: undefined }),
  hotlineOrder: fc.option(fc.constant('WH20261123-0815'), { nil: undefined }),
  steps: fc.array(fc.tuple(wait, step), { maxLength: 40, size: 'max' }),
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

const offers = (c: CaseRecord, now: string, category: Category) =>
  EVERYBODY.flatMap((who) =>
    offeredActions(c, sampleDesk(now, category), partiesOf(c, who), who.personId).map((offer) => ({
      who,
      ...offer,
    })),
  )

/** The first clock that has come to something. */
const whenDue = (c: CaseRecord, now: string, category: Category): Decision | undefined => {
  for (const clock of c.clocks) {
    const decision = decideWhenDue(c, clock, sampleDesk(now, category))
    if (decision) return decision
  }
  return undefined
}

type Offer = ReturnType<typeof offers>[number]

const ENDS: readonly ActionName[] = ['decline', 'returnToHotline', 'merge', 'withdraw']

/**
 * One of the actions that are open to anybody, each as likely as another but for those that end the case at once, by
 * one of those to whom it is open.
 */
const picked = (offered: readonly Offer[], pick: number): Offer | undefined => {
  const wanted = offered.filter(({ action }) => pick % 8 === 0 || !ENDS.includes(action))
  const actions = [...new Set(wanted.map(({ action }) => action))]
  const action = actions[pick % Math.max(1, actions.length)]
  const those = wanted.filter((offer) => offer.action === action)
  return those[pick % Math.max(1, those.length)]
}

/** What is offered may be refused for what is carried only: nobody of that name, no words where a rebound was found. */
const isOfWhatIsCarried = ({ reason, errors = [] }: Refusal): boolean =>
  reason === 'fields' && errors.every((error) => error.reason !== 'required' || error.path === 'text')

/** What one step leaves; undefined when it was refused. */
const taken = (c: CaseRecord, s: Step, now: string, category: Category): Decision | undefined => {
  if (s.kind === 'timeIsUp') return whenDue(c, now, category)
  if (s.kind === 'tries') {
    const outcome = act(c, s.who, s.action, s.carried, { now, category })
    return outcome.ok ? outcome.value : undefined
  }
  const offer = picked(offers(c, now, category), s.pick)
  if (!offer) return undefined
  const must = Object.fromEntries(offer.must.map((field) => [field, EVERYTHING[field as keyof Carried]]))
  const outcome = act(c, offer.who, offer.action, { ...must, ...s.carried }, { now, category })
  if (outcome.ok) return outcome.value
  if (!isOfWhatIsCarried(outcome)) throw new Error(`${offer.action} was offered, then: ${outcome.reason}`)
  return undefined
}

/** Every moment of a story, from its opening on: the case before and after each step that was not refused. */
export const play = ({ outlet, steps, ...about }: Story): Moment[] => {
  const { category } = about
  const opened = openSample(START, { ...about, report: { answers: { outlet } } })
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
