import type { LocalPhoto } from '@/platform/camera'
import type { compress as makeSmaller } from '@/platform/compress'
import type { Files } from '@/platform/files'
import type { Storage } from '@/platform/storage'
import { areMoving, mayPassLater, type PhotoEvent, photosAfter, type UploadPhoto } from './photo'
import { type PhotoServer, type Sending, sendPhoto } from './send-photo'

/** What a list of photos needs of the device and the server. */
export interface PhotoDevice {
  readonly server: PhotoServer
  readonly files: Files
  readonly storage: Storage
  readonly compress: typeof makeSmaller
  newId(): string
  /** Whether somebody is signed in: nothing is sent before. */
  maySend(): boolean
  /** Hears when sending may have become possible: the network is back, somebody signed in. */
  onChance(listener: () => void): () => void
}

/** What is kept of a photo beside its bytes. */
interface KeptPhoto extends Omit<LocalPhoto, 'ref'> {
  readonly id: string
  readonly sent: boolean
}

/** Photos under one name (a draft, an answer), sent one after the other, kept until cleared. */
export interface PhotoList {
  now(): readonly UploadPhoto[]
  /** Whoever begins to look also has what failed for want of a network tried again. */
  subscribe(listener: () => void): () => void
  /** Photos as they were chosen; they are made smaller first. */
  add(photos: readonly LocalPhoto[]): Promise<void>
  retry(id: string): void
  remove(id: string): void
  /** Forgets the photos here: they are in a case now, or are not wanted. */
  clear(): void
  /** The photos once nothing moves any more: each is done, or has failed. */
  settled(): Promise<readonly UploadPhoto[]>
}

const keyOf = (name: string) => `photos.${name}`

const keptOf = ({ id, size, type, state }: UploadPhoto): KeptPhoto => ({
  id,
  size,
  type,
  sent: state.kind === 'done',
})

/** A photo found again. Its bytes may be gone: then only one that the server has is still of use. */
const restoredPhoto = async (
  files: Files,
  { sent, ...kept }: KeptPhoto,
): Promise<UploadPhoto | undefined> => {
  const found = await files.open(kept.id)
  if (!found && !sent) return undefined
  return { ...kept, ref: found?.ref ?? '', state: sent ? { kind: 'done' } : { kind: 'waiting' } }
}

export const openPhotoList = (name: string, device: PhotoDevice): PhotoList => {
  const { files, storage, compress, server } = device
  const listeners = new Set<() => void>()
  let photos: readonly UploadPhoto[] = []
  let sending: { readonly id: string; readonly work: Sending } | undefined
  let opening: Promise<void> | undefined

  const set = (next: readonly UploadPhoto[]) => {
    photos = next
    if (photos.length === 0) storage.remove(keyOf(name))
    else storage.write(keyOf(name), photos.map(keptOf))
    for (const listener of [...listeners]) listener()
  }
  const hear = (event: PhotoEvent) => set(photosAfter(photos, event))

  const sendNext = () => {
    const next = sending ? undefined : photos.find(({ state }) => state.kind === 'waiting')
    if (!next || !device.maySend()) return
    const { id } = next
    hear({ kind: 'started', id })
    const work = sendPhoto(server, next, (percent) => hear({ kind: 'progressed', id, percent }))
    sending = { id, work }
    void work.done
      .catch(() => ({ outcome: 'failed', why: 'refused' }) as const)
      .then((told) => {
        sending = undefined
        hear(told.outcome === 'sent' ? { kind: 'sent', id } : { kind: 'failed', id, why: told.why })
        sendNext()
      })
  }

  const tryAgain = () => {
    for (const { id, state } of photos)
      if (state.kind === 'failed' && mayPassLater(state.why)) hear({ kind: 'retried', id })
    sendNext()
  }

  const restore = async () => {
    const kept = storage.read<readonly KeptPhoto[]>(keyOf(name)) ?? []
    const found = await Promise.all(kept.map((photo) => restoredPhoto(files, photo)))
    const restored = found.filter((photo) => photo !== undefined)
    if (restored.length > 0) set([...restored, ...photos])
    sendNext()
  }
  /** Once for the life of the list: what was kept is found again, and chances are listened for. */
  const opened = (): Promise<void> => {
    if (!opening) {
      device.onChance(tryAgain)
      opening = restore()
    }
    return opening
  }

  const addOne = async (chosen: LocalPhoto) => {
    const id = device.newId()
    const small = await compress(chosen)
    const kept = await files.keep(id, small)
    hear({ kind: 'added', photo: { ...(kept ?? small), id } })
    sendNext()
  }

  const drop = (id: string) => {
    if (sending?.id === id) sending.work.abort()
    void files.remove(id)
  }

  return {
    now: () => photos,
    subscribe: (listener) => {
      listeners.add(listener)
      if (opening) tryAgain()
      else void opened()
      return () => listeners.delete(listener)
    },
    add: async (chosen) => {
      await opened()
      for (const photo of chosen) await addOne(photo)
    },
    retry: (id) => {
      hear({ kind: 'retried', id })
      sendNext()
    },
    remove: (id) => {
      drop(id)
      hear({ kind: 'removed', id })
    },
    clear: () => {
      for (const { id } of photos) drop(id)
      set([])
    },
    settled: async () => {
      await opened()
      if (!areMoving(photos)) return photos
      return new Promise((resolve) => {
        const listener = () => {
          if (areMoving(photos)) return
          listeners.delete(listener)
          resolve(photos)
        }
        listeners.add(listener)
      })
    },
  }
}
