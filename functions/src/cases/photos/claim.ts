import type { Store, Write } from '../../platform/store'
import type { PhotoDesk } from '../ports'
import { PHOTOS, type PhotoRecord } from './table'

const claimWrite = (id: string, ownerId: string, caseId: string): Write => ({
  kind: 'update',
  table: PHOTOS,
  key: { id },
  changes: { set: { caseId } },
  condition: { equals: { ownerId, state: 'ready' }, absent: ['caseId'] },
})

/** How photos come into a case, in the case's own transaction: each one into one case, once. */
export const makeClaims = (store: Store): Pick<PhotoDesk, 'claim' | 'whyNotClaimed'> => ({
  claim: (ids, ownerId, caseId) => ids.map((id) => claimWrite(id, ownerId, caseId)),
  whyNotClaimed: async (id, ownerId) => {
    const photo = await store.get<PhotoRecord>(PHOTOS, { id }, { consistent: true })
    if (photo?.ownerId !== ownerId || photo.state === 'rejected') return 'unknownPhoto'
    return photo.state === 'ready' ? 'photoTaken' : 'photoNotReady'
  },
})
