import { type Refusal, refused, refusedField } from '@yizhan/shared/kernel'
import type { PhotoDesk } from './ports'

/** Why the photo at this place of what somebody sent could not be tied to it. */
export const refusedPhoto = async (
  photos: Pick<PhotoDesk, 'whyNotClaimed'>,
  ids: readonly string[],
  place: number,
  ownerId: string,
): Promise<Refusal> => {
  const why = await photos.whyNotClaimed(ids[place] ?? '', ownerId)
  return why === 'photoNotReady' ? refused('photoNotReady') : refusedField(`photos.${place}`, why)
}
