import { accepted, type Outcome, refused, refusedField } from '../kernel/refusals'
import type { Carried, CarriedField } from './actions'
import { amissIn } from './amiss'
import type { CaseRecord } from './case'
import type { Category } from './category'
import { type Command, type Decision, type Desk, SYSTEM } from './command'
import { perform } from './perform'
import { mayCarry, mustCarry, rowsFor, suits, TRANSITIONS, type Transition } from './transitions'

const missing = (row: Transition, carried: Carried, category: Category): CarriedField[] =>
  mustCarry(row, category).filter((field) => {
    const value = carried[field]
    return value === undefined || (Array.isArray(value) && value.length === 0)
  })

/** Only what the row speaks of; anything else that was sent along is not part of the case. */
const kept = (row: Transition, carried: Carried, category: Category): Carried => {
  const named = [...mustCarry(row, category), ...mayCarry(row, category)]
  return Object.fromEntries(Object.entries(carried).filter(([field]) => named.some((n) => n === field)))
}

/** Whom and what the action names, when the row asks for it. */
const withKept = ({ person, station, mergedInto, ...command }: Command, carried: Carried): Command => ({
  ...command,
  carried,
  ...(carried.toPersonId ? { person } : {}),
  ...(carried.toStationId ? { station } : {}),
  ...(carried.intoNumber ? { mergedInto } : {}),
})

/** A verified case that its reporter has rated is closed in the same breath. */
const closedWhenRated = (done: Decision, desk: Desk): Decision => {
  if (done.record.state !== 'verified' || done.record.rating === undefined) return done
  const closing = decide(done.record, { action: 'close', carried: {}, by: SYSTEM, parties: ['system'] }, desk)
  if (!closing.ok) return done
  return { record: closing.value.record, events: [...done.events, ...closing.value.events] }
}

/**
 * Whether an action may be done to a case now, and the case and events it leaves. Refused as `wrongState` when no row
 * of the transition table holds for anyone, `reopenWindowOver` when only its window has passed, `forbidden` when a
 * row holds but not for these parties, `fields` when it lacks what it must carry or that is amiss.
 */
export const decide = (c: CaseRecord, command: Command, desk: Desk): Outcome<Decision> => {
  const { action, parties, by } = command
  const named = TRANSITIONS.filter((row) => row.action === action && row.from.includes(c.state))
  if (named.length === 0) return refused('wrongState', { about: { state: c.state } })
  if (!named.some((row) => row.by.some((party) => parties.includes(party)))) return refused('forbidden')
  const open = rowsFor(c, desk, parties, by.personId).filter((row) => row.action === action)
  const row = open.find((r) => suits(r, command.carried)) ?? open[0]
  if (!row) {
    const reason = action === 'reopen' ? 'reopenWindowOver' : 'wrongState'
    return refused(reason, { about: { state: c.state } })
  }
  const lacking = missing(row, command.carried, desk.category)
  if (lacking.length > 0)
    return refused('fields', { errors: lacking.map((path) => ({ path, reason: 'required' })) })
  if (!suits(row, command.carried)) return refusedField(row.given?.found ? 'found' : 'solved', 'invalid')
  const whole = withKept(command, kept(row, command.carried, desk.category))
  const amiss = amissIn(c, whole, desk)
  return amiss ?? accepted(closedWhenRated(perform(c, row, whole, desk), desk))
}
