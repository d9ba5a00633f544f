import { type Refusal, refusedField } from '../kernel/refusals'
import type { ActionName } from './actions'
import type { CaseRecord } from './case'
import type { Command, Desk } from './command'
import { MAX_PHOTOS_OF_CASE } from './report'
import { openTasks } from './transitions'

type Check = (c: CaseRecord, command: Command, desk: Desk) => Refusal | undefined

/** Why a case cannot be merged into the one that is named, if it cannot. */
const merge: Check = (c, { mergedInto }) => {
  if (!mergedInto) return refusedField('intoNumber', 'unknownCase')
  return mergedInto.id === c.id ? refusedField('intoNumber', 'mergedIntoItself') : undefined
}

/** Open tasks at a time: a step that ends them all is still one transaction. */
const MOST_TASKS = 12
/** Characters that a case may have grown to before nothing more is hung on it: what still has to be said finds room. */
const FULL = 90_000

const assign: Check = (c, { person }) => {
  if (!person) return refusedField('toPersonId', 'unknownPerson')
  if (openTasks(c).length >= MOST_TASKS) return refusedField('toPersonId', 'tooMany', MOST_TASKS)
  if (openTasks(c).some(({ to }) => to.personId === person.personId))
    return refusedField('toPersonId', 'alreadyAssigned')
  return person.personId === c.handler.personId ? refusedField('toPersonId', 'alreadyHandles') : undefined
}

/** A store holds no item without end; what is more than this may be written as progress, which is an event alone. */
const grown: Check = (c) => (JSON.stringify(c).length > FULL ? refusedField('text', 'caseFull') : undefined)

const recall: Check = (c, { carried }) =>
  openTasks(c).some(({ to }) => to.personId === carried.toPersonId)
    ? undefined
    : refusedField('toPersonId', 'unknownTask')

const moveDuty: Check = (c, { person }) => {
  if (!person) return refusedField('toPersonId', 'unknownPerson')
  return person.personId === c.firstResponder.personId
    ? refusedField('toPersonId', 'alreadyFirstResponder')
    : undefined
}

const correctStation: Check = (c, { station }) => {
  if (!station) return refusedField('toStationId', 'unknownStation')
  return station.station.id === c.stationId ? refusedField('toStationId', 'sameStation') : undefined
}

/** One extension, of at most so many working days (12345). */
const extend: Check = (_, { carried }, { rules }) =>
  (carried.extraDays ?? 0) > rules.hotline.extension
    ? refusedField('extraDays', 'tooLarge', rules.hotline.extension)
    : undefined

const CHECKS: Partial<Record<ActionName, Check>> = {
  merge,
  assign: (...asked) => assign(...asked) ?? grown(...asked),
  instruct: grown,
  recheck: (...asked) => (asked[1].carried.found === 'holds' ? grown(...asked) : undefined),
  recall,
  moveDuty,
  correctStation,
  extend,
}

/** More photos than a case may have in all. */
const photosAmiss: Check = (c, { carried: { photos = [] } }) => {
  const already = c.photos.length + c.afterPhotos.length + c.workPhotos.length
  return photos.length > 0 && already + photos.length > MAX_PHOTOS_OF_CASE
    ? refusedField('photos', 'tooMany', MAX_PHOTOS_OF_CASE)
    : undefined
}

/** What is wrong with what an action carries, beyond a field that is missing. */
export const amissIn: Check = (c, command, desk) =>
  CHECKS[command.action]?.(c, command, desk) ?? photosAmiss(c, command, desk)
