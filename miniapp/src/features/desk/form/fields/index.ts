import type { CarriedField } from '@yizhan/shared/cases'
import type { ReactElement } from 'react'
import {
  ExtraDaysField,
  FoundField,
  OutcomeField,
  ReasonField,
  SolvedField,
  StarsField,
} from './choice-fields'
import type { FieldProps } from './contract'
import { LimitField } from './limit-field'
import { PersonField } from './person-field'
import { PhotosField } from './photos-field'
import { StationField } from './station-field'
import { WordsField } from './words-field'
import { ConsentField, DoorField, LawField, NumberField } from './written-fields'

export type { FieldProps } from './contract'

/** What each thing that an action may carry is asked with; one without an entry does not compile. */
export const FIELD_VIEWS: Readonly<Record<CarriedField, (props: FieldProps) => ReactElement>> = {
  text: WordsField,
  reason: ReasonField,
  rightDoor: DoorField,
  outcome: OutcomeField,
  legalBasis: LawField,
  photos: PhotosField,
  stars: StarsField,
  solved: SolvedField,
  intoNumber: NumberField,
  toPersonId: PersonField,
  taskLimit: LimitField,
  toStationId: StationField,
  found: FoundField,
  extraDays: ExtraDaysField,
  hotlineConsent: ConsentField,
}
