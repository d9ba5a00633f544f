import { closeByItself, type Model, OPEN, tell } from './model'
import { hasRun, type Watch } from './model-clocks'

const LADDER = [
  [0.8, 'clockReminder', 'handler'],
  [1, 'clockOverdue', 'itsKeeper'],
  [1.5, 'clockEscalated', 'itsSquadLeader'],
  [2, 'clockEscalated', 'leader'],
] as const

type ModelRung = readonly [share: number, notice: string, side: string]

/** What is told of each clock; of a task it is the helper who is reminded. */
const rungsOf = ({ name, of }: Watch): readonly ModelRung[] => {
  const once = (notice: string, side: string): ModelRung[] => [[1, notice, side]]
  switch (name) {
    case 'awaiting':
      return [
        [0.4, 'caseNeedsMore', 'reporter'],
        [0.8, 'caseNeedsMore', 'reporter'],
        ...once('clockOverdue', 'itsKeeper'),
      ]
    case 'task':
      return [[0.8, 'taskDue', of ?? ''], ...once('clockOverdue', 'handler')]
    case 'interim':
      return once('clockReminder', 'handler')
    case 'closing':
      return once('clockOverdue', 'checkers')
    case 'recheck':
      return once('recheckDue', 'checkers')
    case 'followUp':
      return once('caseFollowUp', 'reporter')
    case 'hotlineReturn':
      return []
    default:
      return LADDER
  }
}

/** What the end of a clock brings by itself, if it does: silence closes, but never an order of the hotline or without a check. */
const endsByItself = (m: Model, { name }: Watch): boolean => {
  if (name === 'awaiting') return !m.hotline
  return name === 'closing' && (m.state === 'verified' || m.byRating)
}

const climb = (m: Model, w: Watch, [share, notice, side]: ModelRung) => {
  if (share === 1 && endsByItself(m, w)) {
    if (m.state === 'resolved') tell(m, 'caseVerified', 'reporters')
    return closeByItself(m)
  }
  m.watches = m.watches.map((other) => (other === w ? { ...w, told: w.told + 1 } : other))
  if (side === 'leader' && OPEN.includes(m.state)) m.owes = true
  tell(m, notice, side)
}

/** Everything whose time has come, until nothing has. */
export const sweep = (m: Model): void => {
  for (;;) {
    const due = m.watches.find((w) => {
      const next = rungsOf(w)[w.told]
      return next !== undefined && hasRun(w, next[0], m.now)
    })
    const next = due && rungsOf(due)[due.told]
    if (!due || !next) return
    climb(m, due, next)
  }
}
