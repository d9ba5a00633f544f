import { MAX_PHOTOS } from '@yizhan/shared/cases'
import { useState } from 'react'
import { photoList } from '@/features/photos'
import { choosePhotos } from '@/platform/camera'
import { open } from '@/platform/navigation'
import { photosOf } from '../draft/draft'
import { readPhotoSays } from '../draft/photo-says'
import { drafts } from '../reporting'

/** Photo first: the picture is taken, what it says of itself is read, and the page opens with it. */
export const useCameraFirst = () => {
  const [refused, setRefused] = useState(false)
  const [busy, setBusy] = useState(false)
  const start = async () => {
    const chosen = await choosePhotos({ count: MAX_PHOTOS, source: 'either' })
    setRefused(chosen.outcome === 'refused')
    if (chosen.outcome !== 'chosen') return
    setBusy(true)
    const { id } = drafts.begin()
    const [says] = await Promise.all([
      readPhotoSays(chosen.photos),
      photoList(photosOf(id)).add(chosen.photos),
    ])
    drafts.change(id, { kind: 'photosCounted', count: chosen.photos.length })
    if (says) drafts.change(id, { kind: 'photoSaid', says })
    setBusy(false)
    await open('resident/report/index', { draft: id })
  }
  return { start, refused, busy }
}
