import type { Caller } from '../../platform/caller'
import type { Limits } from '../../platform/limits'
import type { Store } from '../../platform/store'
import type { PhotoStorage } from '../ports'

export interface PhotosDeps {
  readonly store: Store
  readonly storage: PhotoStorage
  readonly limits: Limits
  /** Not a follower's: nobody has cleared these of faces and plates. */
  readonly maySeePhotosOf: (caseId: string, caller: Caller) => Promise<boolean>
}
