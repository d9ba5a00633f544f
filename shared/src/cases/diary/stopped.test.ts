import * as fc from 'fast-check'
import { toEpoch, toInstant } from '../../kernel/times'
import { SOLVED } from '../case'
import { sampleDiaryRules as rules } from './sample'
import { answerAmiss, askAt, askedOf, comeBackWords, type StoppedAnswer } from './stopped'

const CLOSED = '2026-11-24T02:00:00.000Z'
const DAY = 86_400_000
const after = (days: number) => toInstant(toEpoch(CLOSED) + days * DAY)
const says = (personId: string, solved: StoppedAnswer['solved'], days = 4): StoppedAnswer => ({
  personId,
  solved,
  at: after(days),
})

describe('being asked whether it stopped', () => {
  it('comes some days after closing, to each person once', () => {
    expect(askAt(CLOSED, rules)).toBe(after(3))
    expect(askedOf({ reporterId: 'r' }, ['b', 'r'], ['c', 'b'])).toEqual(['r', 'b', 'c'])
  })

  it('may be answered by those asked, of a closed case, until the days are over', () => {
    const closed = { state: 'closed', closedAt: CLOSED } as const
    const reasonOf = (...args: Parameters<typeof answerAmiss>) => answerAmiss(...args)?.reason
    expect(reasonOf(closed, true, rules, after(0))).toBeUndefined()
    expect(reasonOf(closed, true, rules, after(14))).toBeUndefined()
    expect(reasonOf(closed, true, rules, after(14.001))).toBe('answerWindowOver')
    expect(reasonOf(closed, false, rules, after(4))).toBe('forbidden')
    expect(reasonOf({ ...closed, state: 'reopened' }, true, rules, after(4))).toBe('wrongState')
  })
})

describe('coming back', () => {
  const cameBack = (answers: StoppedAnswer[], asked: number) =>
    comeBackWords(answers, asked, CLOSED, rules) !== undefined

  it('is what two people say, whatever the others do', () => {
    const others = ['c', 'd', 'e', 'f'].map((id) => says(id, 'solved'))
    expect(cameBack([says('a', 'no'), says('b', 'no'), ...others], 20)).toBe(true)
  })

  it('is what a single reporter says, but not one of many', () => {
    expect(cameBack([says('a', 'no')], 1)).toBe(true)
    expect(cameBack([says('a', 'no')], 2)).toBe(true)
    expect(cameBack([says('a', 'no')], 3)).toBe(false)
    expect(cameBack([says('a', 'no'), says('b', 'partly')], 3)).toBe(false)
  })

  it('is not what “partly” says, nor an answer that came too late or was taken back', () => {
    expect(cameBack([says('a', 'partly'), says('b', 'partly')], 2)).toBe(false)
    expect(cameBack([says('a', 'no', 15)], 1)).toBe(false)
    expect(cameBack([says('a', 'no', 4), says('a', 'solved', 5)], 1)).toBe(false)
    expect(cameBack([says('a', 'solved', 5), says('a', 'no', 4)], 1)).toBe(false)
  })

  it('agrees with a slow count over any answers', () => {
    const answer = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      solved: fc.constantFrom(...SOLVED),
      at: fc.integer({ min: 0, max: 20 * 24 }).map((hours) => after(hours / 24)),
    })
    const rebound = fc.record({
      noes: fc.integer({ min: 1, max: 4 }),
      share: fc.constantFrom(0, 0.5, 0.75, 1),
      answered: fc.constantFrom(0, 0.5, 1),
    })
    const given = fc.uniqueArray(answer, { selector: ({ at }) => at, maxLength: 12 })
    fc.assert(
      fc.property(given, fc.integer({ min: 5, max: 9 }), rebound, (answers, asked, rule) => {
        let noes = 0
        let all = 0
        for (const person of ['a', 'b', 'c', 'd', 'e']) {
          const own = answers.filter((a) => a.personId === person && a.at <= after(14))
          const last = own.find((a) => own.every((b) => b.at <= a.at))
          if (!last) continue
          all += 1
          if (last.solved === 'no') noes += 1
        }
        const expected =
          noes > 0 && (noes >= rule.noes || (all / asked >= rule.answered && noes / all > rule.share))
        const words = comeBackWords(answers, asked, CLOSED, {
          ...rules,
          rebound: { ...rule, words: '{no}/{answers}' },
        })
        expect(words).toBe(expected ? `${noes}/${all}` : undefined)
      }),
      { numRuns: 500 },
    )
  })
})
