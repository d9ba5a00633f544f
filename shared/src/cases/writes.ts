import { isStaff } from '../people'
import type { ActionName } from './actions'
import type { Actor, Assignment, CaseRecord } from './case'
import type { Command, Desk } from './command'
import { openTasks } from './transitions'

type Writes = (c: CaseRecord, command: Command, desk: Desk) => Partial<CaseRecord>

const answered: Writes = (c, { carried, by }, { now }) => ({
  result: {
    text: carried.text ?? '',
    outcome: carried.outcome ?? 'service',
    by,
    at: now,
    legalBasis: carried.legalBasis,
  },
  afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])],
  resolvedAt: now,
})

/** What a case loses when it begins again. */
const begunAgain = {
  rating: undefined,
  result: undefined,
  resolvedAt: undefined,
  closedAt: undefined,
  followUp: undefined,
}

const onTheWay: Writes = (c, { carried }) => ({
  workPhotos: [...c.workPhotos, ...(carried.photos ?? [])],
})

const checked: Writes = (c, { carried }) => ({ afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])] })

/** Open tasks go back to this person where they went back to another one. */
const backTo = (assignments: readonly Assignment[], to: Actor, insteadOf?: string): Assignment[] => {
  const open = openTasks({ assignments: [...assignments] })
  return assignments.map((a) =>
    open.includes(a) && (insteadOf === undefined || a.handlerBefore.personId === insteadOf)
      ? { ...a, handlerBefore: to }
      : a,
  )
}

/** The open task of one person ends: whoever handled the case before them does so again, also after those who came later. */
const endTask = (
  c: CaseRecord,
  personId: string | undefined,
  change: Partial<Assignment>,
): Pick<CaseRecord, 'assignments' | 'handler'> => {
  const open = openTasks(c).find(({ to }) => to.personId === personId)
  if (!open) return c
  const ended = c.assignments.map((a) => (a === open ? { ...a, ...change } : a))
  return {
    assignments: backTo(ended, open.handlerBefore, personId),
    handler: c.handler.personId === personId ? open.handlerBefore : c.handler,
  }
}

const given: Writes = (c, { carried, by, person }, { now }) => {
  if (!person) return {}
  const task: Assignment = {
    to: person,
    by,
    at: now,
    text: carried.text ?? '',
    state: 'offered',
    ...(carried.taskLimit ? { limit: carried.taskLimit } : {}),
    handlerBefore: c.handler,
  }
  return {
    assignments: [...c.assignments, task],
    handler: isStaff(person.role) ? person : c.handler,
  }
}

const taskAccepted: Writes = (c, { by }) => {
  const open = openTasks(c).find(({ to }) => to.personId === by.personId)
  return { assignments: c.assignments.map((a) => (a === open ? { ...a, state: 'accepted' } : a)) }
}

const taskEnded =
  (state: 'handedBack' | 'recalled', whose: (command: Command) => string | undefined): Writes =>
  (c, command) =>
    endTask(c, whose(command), { state })

const finished: Writes = (c, { carried, by }, { now }) => ({
  ...endTask(c, by.personId, {
    state: 'finished',
    result: { text: carried.text ?? '', photos: carried.photos ?? [], at: now },
  }),
  workPhotos: [...c.workPhotos, ...(carried.photos ?? [])],
})

/** The clocks, the number and the first responder stay what they were. */
const stationCorrected: Writes = (c, { station: found }) => {
  if (!found) return {}
  const { station, handler, steps } = found
  return {
    stationId: station.id,
    stationName: station.name,
    stationPhone: station.phone,
    street: station.street,
    community: station.community,
    squadId: station.squadId,
    handler,
    assignments: backTo(c.assignments, handler),
    routing: [...steps],
  }
}

const dutyMoved: Writes = (c, { person }) => {
  if (!person) return {}
  const before = c.firstResponder.personId
  return {
    firstResponder: person,
    assignments: backTo(c.assignments, person, before),
    ...(c.handler.personId === before ? { handler: person } : {}),
  }
}

const rechecked: Writes = (c, { carried, by }, { now }) => {
  const found = carried.found ?? 'holds'
  return {
    ...(found === 'rebound' ? { ...begunAgain, reopenings: c.reopenings + 1 } : {}),
    rechecks: [...c.rechecks, { by, at: now, found, ...(carried.text ? { text: carried.text } : {}) }],
    afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])],
  }
}

const followedUp: Writes = (c, { carried }, { now }) => {
  const solved = carried.solved ?? 'no'
  if (solved === 'no') return { ...begunAgain, reopenings: c.reopenings + 1 }
  return { followUp: { solved, ...(carried.text ? { text: carried.text } : {}), at: now } }
}

/** What an action writes on the record besides its state and clocks; one that is not here writes nothing else. */
export const WRITES: Partial<Record<ActionName, Writes>> = {
  decline: (_, { carried }) => ({
    declined: {
      reason: carried.reason ?? 'notOurDuty',
      text: carried.text ?? '',
      rightDoor: carried.rightDoor ?? '',
    },
  }),
  returnToHotline: (_, { carried }) => ({
    declined: { reason: 'notOurDuty', text: carried.text ?? '', rightDoor: carried.rightDoor ?? '' },
  }),
  arrive: onTheWay,
  recordProgress: onTheWay,
  supplement: (c, { carried }) => ({ photos: [...c.photos, ...(carried.photos ?? [])] }),
  assign: given,
  acceptTask: taskAccepted,
  handBack: taskEnded('handedBack', ({ by }) => by.personId),
  recall: taskEnded('recalled', ({ carried }) => carried.toPersonId),
  finishTask: finished,
  correctStation: stationCorrected,
  moveDuty: dutyMoved,
  transfer: (_, { carried }) => ({ transferredTo: carried.rightDoor }),
  resolve: answered,
  recordAnswer: answered,
  verify: checked,
  rate: (_, { carried }, { now }) => ({
    rating: { stars: carried.stars ?? 1, solved: carried.solved ?? 'no', text: carried.text, at: now },
  }),
  reopen: (c, { carried }) => ({
    ...begunAgain,
    reopenings: c.reopenings + 1,
    photos: [...c.photos, ...(carried.photos ?? [])],
  }),
  recheck: rechecked,
  answerFollowUp: followedUp,
  overturn: () => ({ declined: undefined }),
  merge: (_, { mergedInto }) => ({ mergedInto }),
  extend: (c, { carried }) => (c.hotline ? { hotline: { ...c.hotline, extendedBy: carried.extraDays } } : {}),
  instruct: (c, { carried, by }, { now }) => ({
    instructions: [...c.instructions, { by, at: now, text: carried.text ?? '' }],
    owesInstruction: undefined,
  }),
}
