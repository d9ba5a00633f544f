import Taro from '@tarojs/taro'
import { typeOf } from '../camera/index.weapp'
import type { Files } from './contract'

export type { Files } from './contract'

const manager = () => Taro.getFileSystemManager()
const folder = () => `${Taro.env.USER_DATA_PATH}/photos`

const settled = <T>(run: (done: (value: T | undefined) => void) => void): Promise<T | undefined> =>
  new Promise((resolve) => run(resolve))

/** The copy keeps its extension, which tells its type when it is found again. */
const extensionOf = (path: string): string => /\.\w+$/.exec(path)?.[0] ?? '.jpg'

const names = (): Promise<string[]> =>
  settled<string[]>((done) =>
    manager().readdir({
      dirPath: folder(),
      success: ({ files: found }) => done(found),
      fail: () => done([]),
    }),
  ).then((found) => found ?? [])

const pathOf = async (name: string): Promise<string | undefined> => {
  const found = (await names()).find((file) => file.replace(/\.\w+$/, '') === name)
  return found && `${folder()}/${found}`
}

/** Bytes; undefined when there is no such file. */
export const sizeOf = (path: string): Promise<number | undefined> =>
  settled((done) =>
    manager().getFileInfo({
      filePath: path,
      success: (info) => done('size' in info ? Number(info.size) : undefined),
      fail: () => done(undefined),
    }),
  )

const makeFolder = () =>
  settled<true>((done) =>
    manager().mkdir({
      dirPath: folder(),
      recursive: true,
      success: () => done(true),
      fail: () => done(undefined),
    }),
  )

export const files: Files = {
  keep: async (name, photo) => {
    await makeFolder()
    const path = `${folder()}/${name}${extensionOf(photo.ref)}`
    const kept = await settled<true>((done) =>
      manager().copyFile({
        srcPath: photo.ref,
        destPath: path,
        success: () => done(true),
        fail: () => done(undefined),
      }),
    )
    return kept && { ...photo, ref: path }
  },
  open: async (name) => {
    const path = await pathOf(name)
    if (!path) return undefined
    const size = await sizeOf(path)
    return size === undefined ? undefined : { ref: path, size, type: typeOf(path) }
  },
  remove: async (name) => {
    const path = await pathOf(name)
    if (!path) return
    await settled<true>((done) =>
      manager().unlink({ filePath: path, success: () => done(true), fail: () => done(undefined) }),
    )
  },
  bytes: (photo) =>
    new Promise((resolve, reject) =>
      manager().readFile({
        filePath: photo.ref,
        success: ({ data }) => resolve(data as ArrayBuffer),
        fail: reject,
      }),
    ),
}
