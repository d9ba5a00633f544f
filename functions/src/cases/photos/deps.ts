import type { Caller } from '../../platform/caller'
import type { Store } from '../../platform/store'
import type { CleanPhotoOf, PhotoStorage } from '../ports'

export interface PhotosDeps {
  readonly store: Store
  readonly storage: PhotoStorage
  readonly clean: CleanPhotoOf
  readonly maySeeCase: (caseId: string, caller: Caller) => Promise<boolean>
}
