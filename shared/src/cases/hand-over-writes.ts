import { isStaff } from '../people'
import type { Assignment, CaseRecord } from './case'
import type { Command, Writes } from './command'
import { atStation } from './open-case'
import { openTasks } from './transitions'

type Handed = Pick<CaseRecord, 'assignments' | 'handlerOtherwise'>

/** Whoever was handed the case last and still has it handles it. */
const withHandler = (handed: Handed): Handed & Pick<CaseRecord, 'handler'> => {
  const holders = openTasks(handed).filter(({ handles }) => handles)
  return { ...handed, handler: holders[holders.length - 1]?.to ?? handed.handlerOtherwise }
}

/** Changes the open task of one person. */
const taskOf = (c: CaseRecord, personId: string | undefined, change: Partial<Assignment>): Assignment[] => {
  const open = openTasks(c).find(({ to }) => to.personId === personId)
  return c.assignments.map((a) => (a === open ? { ...a, ...change } : a))
}

export const given: Writes = (c, { carried, by, person }, { now }) => {
  if (!person) return {}
  const task: Assignment = {
    to: person,
    by,
    at: now,
    text: carried.text ?? '',
    state: 'offered',
    ...(carried.taskLimit ? { limit: carried.taskLimit } : {}),
    ...(isStaff(person.role) ? { handles: true as const } : {}),
  }
  return withHandler({ ...c, assignments: [...c.assignments, task] })
}

export const taskAccepted: Writes = (c, { by }) => ({
  assignments: taskOf(c, by.personId, { state: 'accepted' }),
})

export const taskEnded =
  (state: 'handedBack' | 'recalled', whose: (command: Command) => string | undefined): Writes =>
  (c, command) =>
    withHandler({ ...c, assignments: taskOf(c, whose(command), { state }) })

export const taskFinished: Writes = (c, { carried, by }, { now }) => {
  const { text = '', photos = [] } = carried
  const assignments = taskOf(c, by.personId, { state: 'finished', result: { text, photos, at: now } })
  return { ...withHandler({ ...c, assignments }), workPhotos: [...c.workPhotos, ...photos] }
}

/** The clocks, the number and the first responder stay what they were. Open tasks stay; whoever had one handles it no more. */
export const stationCorrected: Writes = (c, { station: found }) => {
  if (!found) return {}
  const { station, handler, steps } = found
  return {
    ...atStation(station),
    handler,
    handlerOtherwise: handler,
    assignments: c.assignments.map(({ handles: _, ...a }) => a),
    routing: [...steps],
  }
}

/** Whoever else handles the case goes on handling it. */
export const dutyMoved: Writes = (c, { person }) => {
  if (!person) return {}
  const answered = c.handlerOtherwise.personId === c.firstResponder.personId
  return {
    ...withHandler({ ...c, ...(answered ? { handlerOtherwise: person } : {}) }),
    firstResponder: person,
  }
}

/** Tasks end with the work they were part of; whoever handled it then handles it should it begin again. */
export const workEnded = (c: CaseRecord): Handed => {
  const open = openTasks(c)
  return {
    assignments: c.assignments.map((a) => (open.includes(a) ? { ...a, state: 'ended' as const } : a)),
    handlerOtherwise: c.handler,
  }
}
