import { KINDS_OF_NOTICE, type NoticeKind } from '../people'
import { ACTIONS } from './actions'
import { type Audience, newsOf } from './news'
import { type RUNG_TELLS, rung } from './rules'
import { sampleRules } from './sample'

const RESIDENTS: readonly string[] = ['reporters', 'reporter']

/** A notice leads to the page of those for whom it is written: the case as residents, or as the desk sees it. */
const writtenFor = (audience: Audience | (typeof RUNG_TELLS)[number]) =>
  RESIDENTS.includes(audience) ? ['reporters', 'both'] : ['handlers', 'both']

describe('the news of a step', () => {
  it.each([...ACTIONS, 'report'] as const)('of %s is written for those whom it is told', (action) => {
    for (const { notice, tells } of newsOf(action))
      for (const audience of tells)
        expect([notice, audience, writtenFor(audience)]).toEqual([
          notice,
          audience,
          expect.arrayContaining([KINDS_OF_NOTICE[notice].readers]),
        ])
  })

  it('tells nobody the same thing twice', () => {
    for (const action of ACTIONS) {
      const told = newsOf(action).flatMap(({ notice, tells }) =>
        tells.map((audience) => `${notice} ${audience}`),
      )
      expect(new Set(told).size).toBe(told.length)
    }
  })

  it('tells a reporter of every step that changes what they wait for, and of no desk’s own', () => {
    const silent = ACTIONS.filter((a) => !newsOf(a).some(({ tells }) => tells.includes('reporters')))
    expect(silent).toEqual([
      'supplement',
      'acceptTask',
      'finishTask',
      'recall',
      'rate',
      'answerFollowUp',
      'withdraw',
      'escalate',
    ])
  })
})

describe('the rungs of a ladder', () => {
  it('are written for those whom they tell', () => {
    const all = Object.values(sampleRules.ladders).flat()
    for (const { notice, tells } of all)
      for (const audience of tells)
        expect(writtenFor(audience)).toContain(KINDS_OF_NOTICE[notice as NoticeKind].readers)
  })

  it('tell only what there is a notice for', () => {
    for (const kind of rung.shape.notice.options) expect(KINDS_OF_NOTICE).toHaveProperty(kind)
  })
})
