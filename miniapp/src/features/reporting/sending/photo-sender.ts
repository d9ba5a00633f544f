import type { Drafts } from '../draft/drafts'
import { type PhotoDoors, type PhotoOutcome, sendPhoto } from './send-photo'

/** How a photo is doing on its way, while the app runs. */
export type Underway =
  | { readonly kind: 'queued' }
  | { readonly kind: 'uploading'; readonly percent: number }
  | { readonly kind: 'failed' }

export interface PhotoSender {
  /** Sends one photo; a second call while it is on its way waits for the first. Its draft hears the outcome. */
  send(draftId: string, file: string): Promise<PhotoOutcome>
  /** Sends what is not sent yet. */
  sendAll(draftId: string): void
  underway(file: string): Underway | undefined
  subscribe(listener: () => void): () => void
  /** Changes with every change of any photo. */
  version(): number
}

interface PhotoSenderDoors extends PhotoDoors {
  readonly drafts: Drafts
  readonly freshId: () => string
}

const AT_ONCE = 2
/** A photo that meets another's id is renamed; more often than this it is something else. */
const RENAMES = 2

/** At most so many at once, in the order in which they came. */
const makeGate = (most: number) => {
  const waiting: (() => void)[] = []
  let inside = 0
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (inside >= most) await new Promise<void>((enter) => waiting.push(enter))
    inside += 1
    try {
      return await run()
    } finally {
      inside -= 1
      waiting.shift()?.()
    }
  }
}

export const makePhotoSender = (doors: PhotoSenderDoors): PhotoSender => {
  const { drafts, freshId } = doors
  const gate = makeGate(AT_ONCE)
  const running = new Map<string, Promise<PhotoOutcome>>()
  const states = new Map<string, Underway>()
  const listeners = new Set<() => void>()
  let version = 0

  const set = (file: string, state: Underway | undefined) => {
    if (state) states.set(file, state)
    else states.delete(file)
    version += 1
    for (const listener of listeners) listener()
  }
  const photoOf = (draftId: string, file: string) =>
    drafts.get(draftId)?.photos.find((photo) => photo.file === file)

  const attempt = async (draftId: string, file: string, renames: number): Promise<PhotoOutcome> => {
    const photo = photoOf(draftId, file)
    if (!photo) return { outcome: 'gone' }
    if (photo.state === 'sent') return { outcome: 'sent' }
    set(file, { kind: 'uploading', percent: 0 })
    const outcome = await sendPhoto(doors, photo, (percent) => set(file, { kind: 'uploading', percent }))
    if (outcome.outcome === 'sent') drafts.change(draftId, { kind: 'photoSent', file, id: photo.id })
    if (outcome.outcome === 'gone') drafts.change(draftId, { kind: 'photoRefused', file, reason: 'gone' })
    if (outcome.outcome === 'refused')
      drafts.change(draftId, { kind: 'photoRefused', file, reason: outcome.reason })
    if (outcome.outcome !== 'renamed') return outcome
    drafts.change(draftId, { kind: 'photoRenamed', file, id: freshId() })
    return renames > 0 ? attempt(draftId, file, renames - 1) : { outcome: 'unheard', trouble: 'server' }
  }

  const start = async (draftId: string, file: string): Promise<PhotoOutcome> => {
    set(file, { kind: 'queued' })
    const outcome = await gate(() => attempt(draftId, file, RENAMES))
    set(file, outcome.outcome === 'unheard' ? { kind: 'failed' } : undefined)
    return outcome
  }

  const send = (draftId: string, file: string): Promise<PhotoOutcome> => {
    const known = running.get(file)
    if (known) return known
    const sending = start(draftId, file).finally(() => running.delete(file))
    running.set(file, sending)
    return sending
  }

  return {
    send,
    sendAll: (draftId) => {
      for (const { file, state } of drafts.get(draftId)?.photos ?? [])
        if (state === 'kept') void send(draftId, file)
    },
    underway: (file) => states.get(file),
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
