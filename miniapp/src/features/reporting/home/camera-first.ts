import { MAX_PHOTOS } from '@yizhan/shared/cases'
import { useState } from 'react'
import { photoList } from '@/features/photos'
import { choosePhotos } from '@/platform/camera'
import { open } from '@/platform/navigation'
import { photosOf } from '../draft/draft'
import { originals } from '../draft/originals'
import { drafts } from '../reporting'

/** Photo first: the picture is taken, and the page opens with it and reads what it says of itself. */
export const useCameraFirst = () => {
  const [refused, setRefused] = useState(false)
  const [busy, setBusy] = useState(false)
  const start = async () => {
    const chosen = await choosePhotos({ count: MAX_PHOTOS, source: 'either' })
    setRefused(chosen.outcome === 'refused')
    if (chosen.outcome !== 'chosen') return
    setBusy(true)
    const { id } = drafts.begin()
    await photoList(photosOf(id)).add(chosen.photos)
    drafts.change(id, { kind: 'photosCounted', count: chosen.photos.length })
    originals.give(id, chosen.photos)
    setBusy(false)
    await open('resident/report/index', { draft: id })
  }
  return { start, refused, busy }
}
