import type { ActionName, CaseView, listCasePeople } from '@yizhan/shared/cases'
import type { AnswerOf } from '@yizhan/shared/kernel'

type Known = AnswerOf<typeof listCasePeople>['items'][number]

const HELD = ['offered', 'accepted']

/** The tasks of a case that somebody still has to answer. */
export const openTasksOf = (view: Pick<CaseView, 'assignments'>) =>
  view.assignments.filter(({ state }) => HELD.includes(state))

const firstWhoCan = (a: Known, b: Known): number =>
  Number(b.onDuty) - Number(a.onDuty) || a.openCases - b.openCases

/**
 * Those to whom an action can turn the case: who is on duty first, then who has the fewest open cases. Whoever has a
 * task already, handles it or answers for it is left out, as the server would refuse them.
 */
export const peopleFor = (
  action: ActionName,
  view: Pick<CaseView, 'assignments' | 'handler' | 'firstResponder'>,
  people: readonly Known[],
): readonly Known[] => {
  const busy = new Set(openTasksOf(view).map(({ personId }) => personId))
  const may =
    action === 'moveDuty'
      ? (who: Known) => who.mayAnswer && who.sign !== view.firstResponder.sign
      : (who: Known) => who.mayHelp && who.sign !== view.handler.sign && !busy.has(who.personId)
  return people.filter(may).sort(firstWhoCan)
}
