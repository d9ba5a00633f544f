import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import type { Files } from './contract'

export type { Files } from './contract'

let opened: UseStore | undefined
const store = (): UseStore => {
  opened ??= createStore('yizhan-photos', 'photos')
  return opened
}

const blobOf = async (ref: string): Promise<Blob> => (await fetch(ref)).blob()

const shown = (blob: Blob) => ({ ref: URL.createObjectURL(blob), size: blob.size, type: blob.type })

export const files: Files = {
  keep: async (name, photo) => {
    try {
      await set(name, await blobOf(photo.ref), store())
      return photo
    } catch {
      return undefined
    }
  },
  open: async (name) => {
    try {
      const blob = await get<Blob>(name, store())
      return blob && shown(blob)
    } catch {
      return undefined
    }
  },
  remove: async (name) => {
    try {
      await del(name, store())
    } catch {
      return
    }
  },
  bytes: async (photo) => (await blobOf(photo.ref)).arrayBuffer(),
}
