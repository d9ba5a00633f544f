import { type Refusal, refused, refusedField } from '@yizhan/shared/kernel'
import type { PhotoDesk } from '../ports'

/** Why the picture that somebody chose could not be tied to it. */
export const refusedPicture = async (
  photos: Pick<PhotoDesk, 'whyNotClaimed'>,
  id: string,
  ownerId: string,
  path = 'pictureId',
): Promise<Refusal> => {
  const why = await photos.whyNotClaimed(id, ownerId)
  return why === 'photoNotReady' ? refused('photoNotReady') : refusedField(path, why)
}
