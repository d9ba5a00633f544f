import type { ActionName } from './actions'
import type { Writes } from './command'
import { dutyMoved, given, stationCorrected, taskAccepted, taskEnded, taskFinished } from './hand-over-writes'

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
  transferredTo: undefined,
}

const onTheWay: Writes = (c, { carried }) => ({
  workPhotos: [...c.workPhotos, ...(carried.photos ?? [])],
})

const checked: Writes = (c, { carried }) => ({ afterPhotos: [...c.afterPhotos, ...(carried.photos ?? [])] })

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
  finishTask: taskFinished,
  correctStation: stationCorrected,
  moveDuty: dutyMoved,
  transfer: (_, { carried }) => ({ transferredTo: carried.rightDoor }),
  sendBack: () => ({ transferredTo: undefined }),
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
