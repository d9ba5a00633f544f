import type { CarriedField } from '@yizhan/shared/cases'

/** The order in which fields are asked: choices first, then what is photographed, then what is written. */
const ORDER: Readonly<Record<CarriedField, number>> = {
  reason: 1,
  rightDoor: 2,
  intoNumber: 3,
  found: 4,
  toPersonId: 5,
  toStationId: 6,
  taskLimit: 7,
  extraDays: 8,
  stars: 9,
  solved: 10,
  photos: 11,
  outcome: 12,
  text: 13,
  legalBasis: 14,
  hotlineConsent: 15,
}

export const FIELD_NAMES = (Object.keys(ORDER) as CarriedField[]).sort((a, b) => ORDER[a] - ORDER[b])
