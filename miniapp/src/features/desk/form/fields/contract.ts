import type { ActionName, CaseView, Category } from '@yizhan/shared/cases'
import type { Categories } from '@/features/cases'
import type { PhotoUploads } from '@/features/photos'
import type { Values } from '../values'

/** What a field needs to know of the step it is part of. */
export interface FieldProps {
  readonly id: string
  readonly action: ActionName
  readonly view: CaseView
  readonly category: Category | undefined
  readonly bodies: Categories['bodies']
  readonly values: Values
  readonly photos: PhotoUploads
  readonly error?: string
  readonly optional: boolean
  readonly onChange: (change: Values) => void
}
