import type { AssignmentView, CaseView, listCasePeople } from '@yizhan/shared/cases'
import type { AnswerOf } from '@yizhan/shared/kernel'
import { openTasksOf, peopleFor } from './people'

type Known = AnswerOf<typeof listCasePeople>['items'][number]

const person = (sign: string, more: Partial<Known> = {}): Known => ({
  personId: sign,
  role: 'officer',
  sign,
  onDuty: false,
  openCases: 0,
  mayHelp: true,
  mayAnswer: true,
  ...more,
})

const task = (personId: string, state: AssignmentView['state']): AssignmentView => ({
  to: { role: 'assistant', sign: personId },
  by: { role: 'officer', sign: '队员1' },
  at: '2026-11-23T01:00:00.000Z',
  text: '请去看看',
  state,
  personId,
  mine: false,
})

const view = (
  assignments: AssignmentView[] = [],
): Pick<CaseView, 'assignments' | 'handler' | 'firstResponder'> => ({
  assignments,
  handler: { role: 'officer', sign: '队员1' },
  firstResponder: { role: 'officer', sign: '队员2' },
})

const signs = (people: readonly Known[]) => people.map(({ sign }) => sign)

describe('whom a case can be turned to', () => {
  it('begins with who is on duty, then who has the fewest open cases', () => {
    const people = [
      person('甲', { openCases: 1 }),
      person('乙', { onDuty: true, openCases: 4 }),
      person('丙', { onDuty: true, openCases: 2 }),
    ]
    expect(signs(peopleFor('assign', view(), people))).toEqual(['丙', '乙', '甲'])
  })

  it('leaves out who handles it, who has an open task, and who may not help', () => {
    const people = [person('队员1'), person('甲'), person('乙'), person('中队长', { mayHelp: false })]
    const given = view([task('甲', 'accepted'), task('乙', 'handedBack')])
    expect(signs(peopleFor('assign', given, people))).toEqual(['乙'])
    expect(openTasksOf(given)).toHaveLength(1)
  })

  it('moves the duty to who may answer for it, and not to who does already', () => {
    const people = [person('队员1'), person('队员2'), person('协管员', { mayAnswer: false })]
    expect(signs(peopleFor('moveDuty', view([task('队员1', 'offered')]), people))).toEqual(['队员1'])
  })
})
