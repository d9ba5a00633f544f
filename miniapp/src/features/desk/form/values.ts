import { type Carried, type CarriedField, type OfferedAction, suits, TRANSITIONS } from '@yizhan/shared/cases'
import { FIELD_NAMES } from './field-names'

/** What was typed and chosen; photos are kept by their own list. */
export type Values = Omit<Carried, 'photos'>

export interface AskedField {
  readonly field: CarriedField
  readonly required: boolean
}

/** What is asked for besides because of what has been chosen: a rebound says what was found. */
const mustBesides = (action: OfferedAction['action'], chosen: Values): readonly CarriedField[] =>
  TRANSITIONS.filter((row) => row.action === action && row.given && suits(row, chosen)).flatMap(
    ({ carries }) => carries,
  )

/**
 * The fields of an action in the order in which they are asked, given what has been chosen; what this app does not know
 * yet is left out.
 */
export const askedFields = (
  { action, must, may }: Pick<OfferedAction, 'action' | 'must' | 'may'>,
  chosen: Values = {},
): AskedField[] => {
  const besides = mustBesides(action, chosen)
  return FIELD_NAMES.flatMap((field) => {
    const known = must.includes(field) || may.includes(field)
    return known ? [{ field, required: must.includes(field) || besides.includes(field) }] : []
  })
}

const isEmpty = (value: Carried[CarriedField]): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What of it belongs to the action and says something. */
export const carriedOf = (asked: readonly AskedField[], given: Carried): Carried =>
  Object.fromEntries(
    asked.flatMap(({ field }) => {
      const value = given[field]
      return isEmpty(value) ? [] : [[field, typeof value === 'string' ? value.trim() : value]]
    }),
  )

/** Required fields that say nothing yet. */
export const missingFields = (asked: readonly AskedField[], given: Carried): CarriedField[] =>
  asked.flatMap(({ field, required }) => (required && isEmpty(given[field]) ? [field] : []))
