import type { Carried, CarriedField, OfferedAction } from '@yizhan/shared/cases'
import { FIELD_NAMES } from './field-names'

/** What was typed and chosen; photos are kept by their own list. */
export type Values = Omit<Carried, 'photos'>

export interface AskedField {
  readonly field: CarriedField
  readonly required: boolean
}

/** The fields of an action in the order in which they are asked; what this app does not know yet is left out. */
export const askedFields = ({ must, may }: Pick<OfferedAction, 'must' | 'may'>): AskedField[] =>
  FIELD_NAMES.flatMap((field) =>
    must.includes(field) ? { field, required: true } : may.includes(field) ? { field, required: false } : [],
  )

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
