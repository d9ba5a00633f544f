import type { Problem } from '@yizhan/shared/kernel'
import type { LocalPhoto } from '@/platform/camera'
import type { Files } from '@/platform/files'
import type { Storage } from '@/platform/storage'
import type { UploadOutcome } from '@/platform/upload'
import type { Told } from '@/server'
import { openPhotoList, type PhotoDevice } from './photo-list'
import type { PhotoServer } from './send-photo'

const jpeg = (ref: string, size = 1000): LocalPhoto => ({ ref, size, type: 'image/jpeg' })

const refusal = (reason: string, status: number): Told<never> => ({
  outcome: 'refused',
  problem: { type: '', title: '', status, detail: '', instance: '', reason } satisfies Problem,
})

const memory = (): Storage => {
  const kept = new Map<string, string>()
  return {
    read: (key) => {
      const text = kept.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (key, value) => {
      kept.set(key, JSON.stringify(value))
      return true
    },
    remove: (key) => {
      kept.delete(key)
    },
    keys: () => [...kept.keys()],
  }
}

const drawer = (): Files & { names(): string[] } => {
  const kept = new Map<string, LocalPhoto>()
  return {
    keep: async (name, photo) => {
      kept.set(name, photo)
      return photo
    },
    open: async (name) => kept.get(name),
    remove: async (name) => {
      kept.delete(name)
    },
    bytes: async () => new ArrayBuffer(0),
    names: () => [...kept.keys()],
  }
}

/** A server whose answers can be told beforehand; it remembers what was sent. */
const serverWith = (sends: UploadOutcome[] = [], completes: Told<{ id: string }>[] = []) => {
  const sent: string[] = []
  const server: PhotoServer = {
    announce: async ({ id }) => ({
      outcome: 'done',
      status: 201,
      value: { id, upload: { method: 'PUT', url: `/up/${id}`, headers: {}, expiresAt: '' } },
    }),
    startUpload: ({ url }, _photo, onProgress) => {
      sent.push(url)
      onProgress(50)
      return { done: Promise.resolve(sends.shift() ?? { outcome: 'sent' }), abort: () => undefined }
    },
    complete: async (id) =>
      (completes.shift() ?? { outcome: 'done', status: 200, value: { id } }) as Told<{
        id: string
        width: number
        height: number
      }>,
  }
  return { server, sent }
}

const deviceWith = (server: PhotoServer, more: Partial<PhotoDevice> = {}) => {
  let count = 0
  let chance: () => void = () => undefined
  const device: PhotoDevice = {
    server,
    files: drawer(),
    storage: memory(),
    compress: async (photo) => photo,
    newId: () => `photo-${++count}`,
    maySend: () => true,
    onChance: (listener) => {
      chance = listener
      return () => undefined
    },
    ...more,
  }
  return { device, giveChance: () => chance() }
}

const states = (photos: readonly { state: { kind: string } }[]) => photos.map(({ state }) => state.kind)

describe('a list of photos', () => {
  it('sends one photo after the other and says when nothing moves any more', async () => {
    const { server, sent } = serverWith()
    const list = openPhotoList('draft', deviceWith(server).device)
    await list.add([jpeg('a'), jpeg('b')])
    expect(states(await list.settled())).toEqual(['done', 'done'])
    expect(sent).toEqual(['/up/photo-1', '/up/photo-2'])
  })

  it('tries what failed for want of a network again when there is a chance, under the same id', async () => {
    const { server, sent } = serverWith([{ outcome: 'offline' }])
    const { device, giveChance } = deviceWith(server)
    const list = openPhotoList('draft', device)
    await list.add([jpeg('a')])
    expect((await list.settled())[0]?.state).toEqual({ kind: 'failed', why: 'offline' })
    giveChance()
    expect(states(await list.settled())).toEqual(['done'])
    expect(sent).toEqual(['/up/photo-1', '/up/photo-1'])
  })

  it('says why the server did not take a photo, goes on with the next, and does not try it again by itself', async () => {
    const { server } = serverWith([], [refusal('photoUnreadable', 422) as never])
    const { device, giveChance } = deviceWith(server)
    const list = openPhotoList('draft', device)
    await list.add([jpeg('a'), jpeg('b')])
    giveChance()
    const [first, second] = await list.settled()
    expect(first?.state).toEqual({ kind: 'failed', why: 'photoUnreadable' })
    expect(second?.state.kind).toBe('done')
  })

  it('refuses what the server would not take without sending it', async () => {
    const { server, sent } = serverWith()
    const list = openPhotoList('draft', deviceWith(server).device)
    await list.add([jpeg('big', 30_000_000), { ref: 'x', size: 10, type: 'image/svg+xml' }])
    expect((await list.settled()).map(({ state }) => state)).toEqual([
      { kind: 'failed', why: 'tooLarge' },
      { kind: 'failed', why: 'unsupportedMedia' },
    ])
    expect(sent).toEqual([])
  })

  it('waits until somebody is signed in', async () => {
    const { server } = serverWith()
    let signedIn = false
    const { device, giveChance } = deviceWith(server, { maySend: () => signedIn })
    const list = openPhotoList('draft', device)
    await list.add([jpeg('a')])
    expect(states(list.now())).toEqual(['waiting'])
    signedIn = true
    giveChance()
    expect(states(await list.settled())).toEqual(['done'])
  })

  it('is found again after the app was killed, and goes on where it was', async () => {
    const first = serverWith([{ outcome: 'sent' }, { outcome: 'offline' }])
    const { device } = deviceWith(first.server)
    const before = openPhotoList('draft', device)
    await before.add([jpeg('a'), jpeg('b')])
    await before.settled()
    const second = serverWith()
    const after = openPhotoList('draft', { ...device, server: second.server })
    expect(states(await after.settled())).toEqual(['done', 'done'])
    expect(second.sent).toEqual(['/up/photo-2'])
  })

  it('leaves nothing behind when it is cleared', async () => {
    const files = drawer()
    const storage = memory()
    const { server } = serverWith()
    const list = openPhotoList('draft', deviceWith(server, { files, storage }).device)
    await list.add([jpeg('a')])
    await list.settled()
    list.clear()
    expect(list.now()).toEqual([])
    expect(files.names()).toEqual([])
    expect(storage.keys()).toEqual([])
  })
})
