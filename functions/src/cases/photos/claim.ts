import type { Store, Write } from '../../platform/store'
import type { PhotoDesk, PhotoSubject } from '../ports'
import { PHOTOS, type PhotoRecord } from './table'

const claimWrite = (id: string, ownerId: string, subject: PhotoSubject): Write => ({
  kind: 'update',
  table: PHOTOS,
  key: { id },
  changes: { set: subject },
  condition: { equals: { ownerId, state: 'ready' }, absent: ['caseId', 'sessionId'] },
})

/** How photos come to what they show, in its own transaction: each one to one thing, once. */
export const makeClaims = (store: Store): Pick<PhotoDesk, 'claim' | 'whyNotClaimed'> => ({
  claim: (ids, ownerId, subject) => ids.map((id) => claimWrite(id, ownerId, subject)),
  whyNotClaimed: async (id, ownerId) => {
    const photo = await store.get<PhotoRecord>(PHOTOS, { id }, { consistent: true })
    if (photo?.ownerId !== ownerId || photo.state === 'rejected') return 'unknownPhoto'
    return photo.state === 'ready' ? 'photoTaken' : 'photoNotReady'
  },
})
