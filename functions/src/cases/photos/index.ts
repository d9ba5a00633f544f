import type { Operation } from '../../platform/operation'
import type { CleanPhotoOf, PhotoDesk } from '../ports'
import { makeClaims } from './claim'
import { completeUploadBy } from './complete-upload'
import type { PhotosDeps } from './deps'
import { linksOfPhotos } from './links'
import { readPhotoBy } from './read-photo'
import { requestUploadBy } from './request-upload'

export type { PhotosDeps } from './deps'
export { PHOTOS } from './table'

/** The operations that need the picture library, and what cases need of photos. */
export interface Photos extends PhotoDesk {
  operations(clean: CleanPhotoOf): readonly Operation[]
}

export const makePhotos = (deps: PhotosDeps): Photos => ({
  operations: (clean) => [requestUploadBy(deps), completeUploadBy(deps, clean), readPhotoBy(deps)],
  linksOf: linksOfPhotos(deps.storage),
  ...makeClaims(deps.store),
})
