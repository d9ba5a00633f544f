export {
  actionName,
  declineReasonName,
  eventBy,
  eventTitle,
  foundName,
  outcomeName,
  solvedName,
  stepTitle,
  taskStateName,
} from './action-words'
export { CaseRow } from './case-row'
export { type CasesTab, showFollowed, showTab, useCasesTab } from './cases-tab'
export { type Categories, categoryIcon, useCategories } from './categories'
export { type ClockWords, clockWords, leadingClock } from './clock-words'
export { dueWords } from './due-words'
export { type RungWords, rungWords } from './ladder-words'
export { lawWords, limitWords } from './limit-words'
export { nextWords } from './next-words'
export { type NoticeWords, noticeWords } from './notice-words'
export { type RoutingWords, routingWords } from './routing-words'
export { type StateChip, stateChip } from './state-words'
export { useNow } from './use-now'
export { wholeHistory } from './whole-history'
