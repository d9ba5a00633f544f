import type { Caller } from '../../platform/caller'
import type { Store } from '../../platform/store'
import type { PhotoStorage } from '../ports'

export interface PhotosDeps {
  readonly store: Store
  readonly storage: PhotoStorage
  readonly maySeeCase: (caseId: string, caller: Caller) => Promise<boolean>
}
