import * as fc from 'fast-check'
import type { CaseEvent } from './event'
import {
  afterAnswer,
  afterDecision,
  afterTimeout,
  isPublic,
  type MachineAnswer,
  type Moderated,
  type ModerationDecision,
  moderationRules,
  shelfOf,
  textId,
  toCheck,
  wordsOf,
} from './moderation'
import { actorOf, openSample, PHOTO_ID, POSTS, SAMPLE_ID } from './sample'

const NOW = '2026-11-23T01:00:00.000Z'

type Happening =
  | { readonly kind: 'answer'; readonly answer: MachineAnswer }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'decision'; readonly decision: ModerationDecision }

const answer = fc.constantFrom<MachineAnswer[]>(
  { state: 'passed' },
  { state: 'rejected', reason: 'crime' },
  { state: 'review', reason: 'politics' },
)
const decision = fc
  .record({
    decision: fc.constantFrom<('passed' | 'rejected')[]>('passed', 'rejected'),
    facesAndPlates: fc.constantFrom<('cleared' | undefined)[]>('cleared', undefined),
  })
  .map((said): ModerationDecision => ({ ...said, by: actorOf(POSTS.keeper), at: NOW }))
const happening: fc.Arbitrary<Happening> = fc.oneof(
  answer.map((a) => ({ kind: 'answer' as const, answer: a })),
  fc.constant({ kind: 'timeout' as const }),
  decision.map((d) => ({ kind: 'decision' as const, decision: d })),
)
const fresh = (kind: Moderated['kind']): Moderated => ({
  kind,
  state: 'pending',
  cleared: false,
  decisions: [],
})

const changeBy = (m: Moderated, h: Happening): Partial<Moderated> | undefined => {
  if (h.kind === 'answer') return afterAnswer(m, h.answer)
  if (h.kind === 'timeout') return afterTimeout(m)
  return { ...afterDecision(m, h.decision), decisions: [...m.decisions, h.decision] }
}

const lived = (kind: Moderated['kind'], happenings: readonly Happening[]): Moderated => {
  let m = fresh(kind)
  for (const h of happenings) m = { ...m, ...changeBy(m, h) }
  return m
}

describe('the life of what is checked', () => {
  const life = fc.array(happening, { maxLength: 8 })

  it('ends with the last word of a person, else with the first of a machine, else with a person’s turn', () => {
    fc.assert(
      fc.property(fc.constantFrom<Moderated['kind'][]>('text', 'photo'), life, (kind, happenings) => {
        const end = lived(kind, happenings)
        const decided = happenings.flatMap((h) => (h.kind === 'decision' ? [h.decision.decision] : []))
        const answered = happenings.flatMap((h) => (h.kind === 'answer' ? [h.answer.state] : []))
        const untouched = happenings.length > 0 ? 'review' : 'pending'
        expect(end.state).toBe(decided.at(-1) ?? answered[0] ?? untouched)
      }),
    )
  })

  it('makes a photo public only when it passed and a person cleared it, a text when it passed', () => {
    fc.assert(
      fc.property(life, (happenings) => {
        const photo = lived('photo', happenings)
        const looked = happenings.some(
          (h) => h.kind === 'decision' && h.decision.facesAndPlates === 'cleared',
        )
        expect(isPublic(photo)).toBe(photo.state === 'passed' && looked)
        const text = lived('text', happenings)
        expect(text.cleared).toBe(false)
        expect(isPublic(text)).toBe(text.state === 'passed')
      }),
    )
  })

  it('keeps before a person whatever passed and is not public', () => {
    fc.assert(
      fc.property(life, (happenings) => {
        const photo = lived('photo', happenings)
        const hidden = photo.state === 'passed' && !isPublic(photo)
        expect(shelfOf(photo)).toBe(hidden ? 'review' : photo.state)
      }),
    )
  })

  it('does not change when a machine repeats itself or time runs out after an answer', () => {
    const passed = { ...fresh('text'), state: 'passed' as const }
    expect(afterAnswer(passed, { state: 'rejected', reason: 'crime' })).toBeUndefined()
    expect(afterTimeout(passed)).toBeUndefined()
  })
})

describe('what of a step is checked', () => {
  const step = (more: Partial<CaseEvent>): CaseEvent => ({
    ...openSample(NOW).event,
    version: 4,
    action: 'supplement',
    set: {},
    ...more,
  })

  it('is the words and the place of a report, and every photo of it', () => {
    const report = { text: '楼下油烟大', placeNote: '后门', photos: [PHOTO_ID] }
    const { event } = openSample(NOW, { report })
    expect(wordsOf(event)).toBe('楼下油烟大\n后门')
    expect(toCheck(event)).toEqual([
      { id: textId(SAMPLE_ID, 1), kind: 'text', version: 1 },
      { id: `photo-${PHOTO_ID}`, kind: 'photo', version: 1, photoId: PHOTO_ID },
    ])
    expect(toCheck(openSample(NOW).event)).toEqual([])
  })

  it('is what a resident adds, and of staff the photos only', () => {
    const carried = { text: '还在冒烟', photos: [PHOTO_ID] }
    expect(toCheck(step({ carried })).map(({ kind }) => kind)).toEqual(['text', 'photo'])
    const officer = step({ carried, action: 'resolve', by: actorOf(POSTS.officer) })
    expect(toCheck(officer).map(({ kind }) => kind)).toEqual(['photo'])
  })

  it('is also what staff report themselves', () => {
    const { event } = openSample(NOW, { report: { text: '巡查发现' }, reporter: POSTS.officer })
    expect(toCheck(event)).toHaveLength(1)
  })
})

describe('the rules', () => {
  it('know a time-out between a minute and a day', () => {
    expect(moderationRules.parse({ timeoutMinutes: 30 })).toEqual({ timeoutMinutes: 30 })
    for (const timeoutMinutes of [0, 1441, 1.5, undefined])
      expect(moderationRules.safeParse({ timeoutMinutes }).success).toBe(false)
  })
})
