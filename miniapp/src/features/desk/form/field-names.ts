import type { CarriedField } from '@yizhan/shared/cases'

/** The order in which fields are asked: choices first, then what is photographed, then what is written. */
const ORDER: Readonly<Record<CarriedField, number>> = {
  reason: 1,
  rightDoor: 2,
  intoNumber: 3,
  stars: 4,
  solved: 5,
  photos: 6,
  outcome: 7,
  text: 8,
  legalBasis: 9,
}

export const FIELD_NAMES = (Object.keys(ORDER) as CarriedField[]).sort((a, b) => ORDER[a] - ORDER[b])
