import { completeUpload, PHOTO_TYPES, requestUpload } from '@yizhan/shared/cases'
import type { Files } from '@/platform/files'
import type { StartUpload } from '@/platform/upload'
import type { call, Told } from '@/server'
import type { DraftPhoto } from '../draft/draft'

/** `renamed`: another person or photo has this id; the photo goes again under a new one. */
export type PhotoOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'renamed' }
  | { readonly outcome: 'signIn' }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'unheard'; readonly trouble: 'offline' | 'server' }

export interface PhotoDoors {
  readonly call: typeof call
  readonly files: Pick<Files, 'open'>
  readonly startUpload: StartUpload
}

/** Refusals of the picture itself. */
const FINAL: readonly string[] = ['tooLarge', 'unsupportedMedia', 'photoUnreadable', 'fields']

type Failed = Exclude<PhotoOutcome, { outcome: 'sent' }>

const failureOf = (told: Exclude<Told<unknown>, { outcome: 'done' }>): Failed => {
  if (told.outcome === 'unheard') return { outcome: 'unheard', trouble: 'offline' }
  const { reason, status } = told.problem
  if (status === 401) return { outcome: 'signIn' }
  if (reason === 'idConflict' || reason === 'notFound') return { outcome: 'renamed' }
  if (FINAL.includes(reason)) return { outcome: 'refused', reason }
  return { outcome: 'unheard', trouble: 'server' }
}

const isSendable = (type: string): type is (typeof PHOTO_TYPES)[number] =>
  (PHOTO_TYPES as readonly string[]).includes(type)

/** Announces a photo, sends its bytes, and has the server read it. Every step may be repeated after any failure. */
export const sendPhoto = async (
  { call: ask, files, startUpload }: PhotoDoors,
  photo: DraftPhoto,
  onProgress: (percent: number) => void,
): Promise<PhotoOutcome> => {
  const local = await files.open(photo.file)
  if (!local) return { outcome: 'gone' }
  if (!isSendable(photo.type)) return { outcome: 'refused', reason: 'unsupportedMedia' }
  const announced = await ask(requestUpload, { body: { id: photo.id, type: photo.type, size: photo.size } })
  if (announced.outcome !== 'done') return failureOf(announced)
  const { method, url, headers } = announced.value.upload
  const target = { method: method === 'POST' ? ('POST' as const) : ('PUT' as const), url, headers }
  const uploaded = await startUpload(target, local, onProgress).done
  if (uploaded.outcome === 'refused' && uploaded.status === 413)
    return { outcome: 'refused', reason: 'tooLarge' }
  if (uploaded.outcome !== 'sent')
    return { outcome: 'unheard', trouble: uploaded.outcome === 'refused' ? 'server' : 'offline' }
  const completed = await ask(completeUpload, { params: { id: photo.id } })
  return completed.outcome === 'done' ? { outcome: 'sent' } : failureOf(completed)
}
