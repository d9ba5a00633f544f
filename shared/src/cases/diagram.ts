import type { State } from './states'
import type { Guard, Transition } from './transitions'

const GUARDS: Record<Guard, string> = {
  verifiedByRating: 'the category is verified by rating',
  verifiedByCheck: 'the category is verified by a check',
  notRatedYet: 'not rated yet',
  withinReopenDays: 'within the days for reopening',
  arrivalDue: 'somebody is due to arrive',
  taskOffered: 'their task is not accepted yet',
  taskOpen: 'they have a task in it',
  someTaskOpen: 'somebody has a task in it',
  clockRuns: 'the clock runs',
  clockSuspended: 'the clock is suspended',
  followUpAsked: 'asked weeks after closing',
  hotlineOrder: 'an order of the hotline',
  noHotlineOrder: 'no order of the hotline',
  notExtendedYet: 'not extended yet',
  withinHotlineReturn: 'within the days for returning it',
  awaitingOver: 'the time for an answer has passed',
}

interface Edge {
  readonly from: State
  readonly to: State
  readonly action: string
}

/** Where a row leads from each of its states. An awaiting case goes back to one of the states that can ask. */
const edgesOf = (row: Transition, rows: readonly Transition[]): Edge[] => {
  const askedFrom = rows.filter(({ to }) => to === 'awaitingReporter').flatMap(({ from }) => from)
  return row.from.flatMap((from) => {
    const reached = row.to === 'before' ? askedFrom : row.to === 'same' ? [] : [row.to]
    return reached.map((to) => ({ from, to, action: row.action }))
  })
}

/** The states and what leads from one to another, as mermaid text. Steps that leave a case where it is are not drawn. */
export const stateDiagram = (rows: readonly Transition[]): string => {
  const edges = rows.flatMap((row) => edgesOf(row, rows))
  const labels = new Map<string, Set<string>>()
  for (const { from, to, action } of edges) {
    const arrow = `${from} --> ${to}`
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(action))
  }
  const lines = [...labels].map(([arrow, actions]) => `  ${arrow}: ${[...actions].join(', ')}`)
  const left = new Set(edges.map(({ from }) => from))
  const last = [...new Set(edges.map(({ to }) => to))].filter((to) => !left.has(to))
  const ends = last.map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', '  [*] --> submitted: report', ...lines, ...ends].join('\n')
}

const carriedWords = ({ carries, mayCarry = [], afterPhoto }: Transition): string => {
  const must = afterPhoto ? [...carries, 'photos where the category asks'] : carries
  const may = mayCarry.filter((field) => !(afterPhoto && field === 'photos')).map((field) => `(${field})`)
  return [...must, ...may].join(', ') || '–'
}

const rowWords = (row: Transition): string[] => {
  const to = row.to === 'before' ? 'where it was' : row.to === 'same' ? 'stays' : row.to
  const { found, solved = [] } = row.given ?? {}
  const given = [...(found ? [found] : []), ...solved].join(' or ')
  const asked = (row.when ?? []).map((guard) => GUARDS[guard])
  const when = [...(given ? [`says ${given}`] : []), ...asked].join('; ') || '–'
  return [row.action, row.from.join(', '), to, row.by.join(', '), carriedWords(row), when]
}

const HEADS = ['action', 'from', 'to', 'who', 'carries', 'when']

/** Every row as a markdown table; what may be carried but need not stands in brackets. */
export const transitionTable = (rows: readonly Transition[]): string => {
  const cells = [HEADS, ...rows.map(rowWords)]
  const widths = HEADS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const [heads = [], ...lines] = cells.map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)),
  )
  const rule = widths.map((width) => '-'.repeat(width))
  return [heads, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
