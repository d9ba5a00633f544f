import { type completeUpload, MAX_PHOTO_BYTES, PHOTO_TYPES, type requestUpload } from '@yizhan/shared/cases'
import type { AnswerOf, InputOf } from '@yizhan/shared/kernel'
import type { StartUpload, Upload } from '@/platform/upload'
import type { Told } from '@/server'
import type { PhotoTrouble, UploadPhoto } from './photo'

/** The server and the device, as sending a photo needs them. */
export interface PhotoServer {
  announce(photo: InputOf<typeof requestUpload>['body']): Promise<Told<AnswerOf<typeof requestUpload>>>
  readonly startUpload: StartUpload
  complete(id: string): Promise<Told<AnswerOf<typeof completeUpload>>>
}

export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'failed'; readonly why: PhotoTrouble }

export interface Sending {
  readonly done: Promise<SendOutcome>
  abort(): void
}

type PhotoType = (typeof PHOTO_TYPES)[number]
const isKnownType = (type: string): type is PhotoType => PHOTO_TYPES.some((known) => known === type)

const failed = (why: PhotoTrouble): SendOutcome => ({ outcome: 'failed', why })

const REASONS = ['tooLarge', 'unsupportedMedia', 'photoUnreadable'] as const

/** What a call that was not done says of the photo. */
const troubleOf = (told: Exclude<Told<unknown>, { outcome: 'done' }>): PhotoTrouble => {
  if (told.outcome === 'unheard') return 'offline'
  const { reason, status } = told.problem
  if (status >= 500 || status === 429) return 'unavailable'
  return REASONS.find((known) => known === reason) ?? 'refused'
}

/**
 * Announces a photo, sends its bytes, and has it read. Each step may be repeated, so an interrupted photo is simply
 * sent again from the start under the same id.
 */
export const sendPhoto = (
  server: PhotoServer,
  photo: UploadPhoto,
  onProgress: (percent: number) => void,
): Sending => {
  let upload: Upload | undefined
  let aborted = false

  const run = async (): Promise<SendOutcome> => {
    const { id, size, type } = photo
    if (!isKnownType(type)) return failed('unsupportedMedia')
    if (size > MAX_PHOTO_BYTES) return failed('tooLarge')
    const announced = await server.announce({ id, size, type })
    if (announced.outcome !== 'done') return failed(troubleOf(announced))
    const { method, url, headers } = announced.value.upload
    if (aborted) return failed('offline')
    upload = server.startUpload({ method, url, headers }, photo, onProgress)
    const sent = await upload.done
    if (sent.outcome === 'refused') return failed(sent.status === 413 ? 'tooLarge' : 'unavailable')
    if (sent.outcome !== 'sent') return failed('offline')
    const completed = await server.complete(id)
    return completed.outcome === 'done' ? { outcome: 'sent' } : failed(troubleOf(completed))
  }

  return {
    done: run(),
    abort: () => {
      aborted = true
      upload?.abort()
    },
  }
}
