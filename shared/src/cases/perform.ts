import type { CaseRecord } from './case'
import { clocksAfter } from './clock-effects'
import type { Command, Decision, Desk } from './command'
import { type CaseEvent, changesBetween } from './event'
import { workEnded } from './hand-over-writes'
import { isOpen, type State } from './states'
import type { Transition } from './transitions'
import { WRITES } from './writes'

const stateAfter = (c: CaseRecord, row: Transition): State =>
  row.to === 'same' ? c.state : row.to === 'before' ? (c.stateBefore ?? 'accepted') : row.to

const towardOf = ({ action, carried, person, station }: Command, c: CaseRecord): CaseEvent['toward'] => {
  if (station) return { station: station.station.name }
  if (person) return { person }
  const recalled = action === 'recall' && c.assignments.find(({ to }) => to.personId === carried.toPersonId)
  return recalled ? { person: recalled.to } : undefined
}

/** The step that a row makes of a case: the case after it and the event that tells it. */
export const perform = (c: CaseRecord, row: Transition, command: Command, desk: Desk): Decision => {
  const to = stateAfter(c, row)
  const { carried, by } = command
  const of = carried.toPersonId ?? by.personId
  const version = c.version + 1
  const written = { ...c, ...WRITES[command.action]?.(c, command, desk) }
  const record: CaseRecord = {
    ...written,
    ...(isOpen(to) ? {} : workEnded(written)),
    clocks: clocksAfter(row.clocks ?? [], { record: c, carried, of, desk }),
    state: to,
    stateBefore:
      to === 'awaitingReporter' ? (c.state === 'awaitingReporter' ? c.stateBefore : c.state) : undefined,
    ...(to === 'closed' && c.closedAt === undefined ? { closedAt: desk.now } : {}),
    owesInstruction: isOpen(to) ? written.owesInstruction : undefined,
    version,
    actedVersion: version,
    updatedAt: desk.now,
  }
  const toward = towardOf(command, c)
  const event: CaseEvent = {
    caseId: c.id,
    version,
    action: command.action,
    at: desk.now,
    by,
    from: c.state,
    to,
    carried,
    ...(toward ? { toward } : {}),
    ...changesBetween(c, record),
  }
  return { record, events: [event] }
}
