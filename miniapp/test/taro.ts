import { useEffect } from 'react'

/** A Taro that remembers what it was asked, and keeps what it was told to store. */
const stored = new Map<string, unknown>()
let opened: string[] = []

let shownPage = ''

const remember = (kind: string) => (options?: { url?: string }) => {
  shownPage = options?.url ?? shownPage
  opened.push(options?.url ? `${kind} ${options.url}` : kind)
  return Promise.resolve()
}

interface Asked<Answer> {
  success?: (answer: Answer) => void
  fail?: (error: { errMsg: string }) => void
}

/** The files of the device, by path; `wxfile://tmp/a.jpg` is there from the start. */
const files = new Map([['wxfile://tmp/a.jpg', 'abc']])

const answer = <A>(asked: Asked<A>, found: A | undefined) =>
  found === undefined ? asked.fail?.({ errMsg: 'fail no such file' }) : asked.success?.(found)

const fileSystem = {
  mkdir: (asked: Asked<object>) => answer(asked, {}),
  readdir: ({ dirPath, ...asked }: Asked<{ files: string[] }> & { dirPath: string }) => {
    const inside = [...files.keys()].filter((path) => path.startsWith(`${dirPath}/`))
    answer(asked, { files: inside.map((path) => path.slice(dirPath.length + 1)) })
  },
  copyFile: ({ srcPath, destPath, ...asked }: Asked<object> & { srcPath: string; destPath: string }) => {
    const bytes = files.get(srcPath)
    if (bytes !== undefined) files.set(destPath, bytes)
    answer(asked, bytes === undefined ? undefined : {})
  },
  getFileInfo: ({ filePath, ...asked }: Asked<{ size: number }> & { filePath: string }) => {
    const size = files.get(filePath)?.length
    answer(asked, size === undefined ? undefined : { size })
  },
  unlink: ({ filePath, ...asked }: Asked<object> & { filePath: string }) =>
    answer(asked, files.delete(filePath) ? {} : undefined),
}

const Taro = {
  getFileSystemManager: () => fileSystem,
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => stored.set(key, value),
  removeStorageSync: (key: string) => stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  navigateTo: remember('navigateTo'),
  redirectTo: remember('redirectTo'),
  reLaunch: remember('reLaunch'),
  hideHomeButton: () => undefined,
  navigateBack: remember('navigateBack'),
  stopPullDownRefresh: () => undefined,
  getCurrentPages: () => [] as unknown[],
}

/** What was opened since the last call, oldest first. */
export const takeOpened = (): string[] => {
  const taken = opened
  opened = []
  return taken
}

export const useDidShow = (shown: () => void): void => useEffect(shown, [shown])
export const useDidHide = (): void => undefined
export const usePullDownRefresh = (): void => undefined
export const useReachBottom = (): void => undefined
/** The parameters of the page that was opened last. */
export const useRouter = () => ({
  params: Object.fromEntries(new URLSearchParams(shownPage.split('?')[1])) as Record<
    string,
    string | undefined
  >,
  path: shownPage,
})
export const getCurrentInstance = () => ({ router: { path: '', params: {} } })

export default Taro
