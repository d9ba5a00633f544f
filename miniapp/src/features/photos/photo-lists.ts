import { completeUpload, requestUpload } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import { compress } from '@/platform/compress'
import { files } from '@/platform/files'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { startUpload } from '@/platform/upload'
import { call, session } from '@/server'
import { openPhotoList, type PhotoDevice, type PhotoList } from './photo-list'

const device: PhotoDevice = {
  server: {
    announce: (body) => call(requestUpload, { body }),
    startUpload,
    complete: (id) => call(completeUpload, { params: { id } }),
  },
  files,
  storage,
  compress,
  newId,
  maySend: () => session.current() !== undefined,
  onChance: (listener) => {
    const offNetwork = network.onChange((online) => {
      if (online) listener()
    })
    const offSession = session.subscribe(listener)
    return () => {
      offNetwork()
      offSession()
    }
  },
}

const lists = new Map<string, PhotoList>()

/** The one list of this name: pages and background work share it. */
export const photoList = (name: string): PhotoList => {
  const known = lists.get(name) ?? openPhotoList(name, device)
  lists.set(name, known)
  return known
}
