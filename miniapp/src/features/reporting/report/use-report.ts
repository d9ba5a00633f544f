import { type Category, MAX_PHOTOS } from '@yizhan/shared/cases'
import { useEffect, useRef, useState } from 'react'
import { type Categories, useCategories } from '@/features/cases'
import { usePhotoUploads } from '@/features/photos'
import { useWhere } from '@/features/stations'
import { useTexts } from '@/i18n'
import { sendingTexts } from '@/i18n/reporting'
import { useParameters } from '@/platform/navigation'
import type { Change } from '../draft/change-draft'
import { type Draft, type DraftSeed, photosOf } from '../draft/draft'
import { originals } from '../draft/originals'
import { readPhotoSays } from '../draft/photo-says'
import { firstOf } from '../kinds'
import { drafts, receipts } from '../reporting'
import { errorWords } from './amiss'

/** What every part of the page needs. */
export interface ReportPart {
  readonly draft: Draft
  readonly category: Category | undefined
  readonly change: (change: Change) => void
  /** The message beside a field, by its path. */
  readonly errorOf: (path: string) => string | undefined
}

const seedOf = ({ category, lat, lng }: { category?: string; lat?: string; lng?: string }): DraftSeed => {
  const place = { lat: Number(lat), lng: Number(lng) }
  const placed = lat !== undefined && lng !== undefined && Number.isFinite(place.lat + place.lng)
  return { ...(category ? { category } : {}), ...(placed ? { place, placeFrom: 'before' as const } : {}) }
}

/** The draft that the address names, or that was sent meanwhile; else a new one. */
export const useDraftId = (): string => {
  const parameters = useParameters('resident/report/index')
  const [id] = useState(() => {
    const { draft = '' } = parameters
    return drafts.get(draft) || receipts.get(draft) ? draft : drafts.begin(seedOf(parameters)).id
  })
  return id
}

/** A list that was just opened looks empty until it has found its photos again. */
const usePhotoCount = (draftId: string, count: number) => {
  const found = useRef(false)
  useEffect(() => {
    found.current ||= count > 0
    if (found.current) drafts.change(draftId, { kind: 'photosCounted', count })
  }, [draftId, count])
}

/** The button was pressed before the categories were known. */
const useFirstOfGroup = ({ id, category, group }: Draft, categories: Categories) => {
  const first = category || !group ? undefined : firstOf(group, categories)
  useEffect(() => {
    if (first) drafts.change(id, { kind: 'categoryChosen', category: first })
  }, [id, first])
}

/** The camera button was first: what its photos say of themselves is read here. */
const useOriginals = ({ id }: Draft) => {
  useEffect(() => {
    void readPhotoSays(originals.take(id)).then(
      (says) => says && drafts.change(id, { kind: 'photoSaid', says }),
    )
  }, [id])
}

export const useReport = (draft: Draft) => {
  const t = useTexts(sendingTexts)
  const categories = useCategories()
  const photos = usePhotoUploads(photosOf(draft.id), MAX_PHOTOS)
  const where = useWhere(draft.place)
  const change = (wanted: Change) => void drafts.change(draft.id, wanted)
  usePhotoCount(draft.id, photos.photos.length)
  useFirstOfGroup(draft, categories)
  useOriginals(draft)
  return {
    draft,
    change,
    categories,
    category: draft.category ? categories.find(draft.category) : undefined,
    photos,
    where,
    errorOf: (path: string) => {
      const found = draft.errors.find((error) => error.path === path || error.path.startsWith(`${path}.`))
      return found && errorWords(found, t)
    },
  }
}

export type ReportForm = ReturnType<typeof useReport>
