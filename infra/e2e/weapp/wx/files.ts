import fs from 'node:fs'
import path from 'node:path'
import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, type Options, type Outcome, WxFailure } from './answer'

type Arguments = Record<string, unknown>
interface Operation {
  /** The order of the arguments in the Sync twin. */
  takes: string[]
  act: (given: Arguments, disk: Disk) => Outcome
  /** What the Sync twin returns, of the asynchronous result. */
  returns?: string
}

/** Finds files for an operation, or fails in WeChat's words. */
class Disk {
  constructor(readonly phone: Phone) {}

  any(uri: unknown): string {
    const found = this.phone.diskPath(String(uri))
    if (!found) throw new WxFailure(`permission denied, open "${uri}"`, 1300013)
    return found
  }

  existing(operation: string, uri: unknown): string {
    const found = this.any(uri)
    if (!fs.existsSync(found))
      throw new WxFailure(`no such file or directory, ${operation} "${uri}"`, 1300002)
    return found
  }

  /** Only the mini-program's own folder may be written. */
  writable(uri: unknown): string {
    if (!String(uri).startsWith(this.phone.userDataPath)) {
      throw new WxFailure(`permission denied, open "${uri}"`, 1300013)
    }
    const found = this.any(uri)
    if (!fs.existsSync(path.dirname(found)))
      throw new WxFailure(`no such file or directory, open "${uri}"`, 1300002)
    return found
  }
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  const bytes = new ArrayBuffer(buffer.byteLength)
  new Uint8Array(bytes).set(buffer)
  return bytes
}

const encoded = (data: unknown, encoding: unknown) =>
  typeof data === 'string'
    ? Buffer.from(data, (encoding as BufferEncoding) ?? 'utf8')
    : Buffer.from(data as ArrayBuffer)

const operations: Record<string, Operation> = {
  access: { takes: ['path'], act: ({ path: uri }, disk) => void disk.existing('access', uri) as undefined },
  readFile: {
    takes: ['filePath', 'encoding', 'position', 'length'],
    returns: 'data',
    act: ({ filePath, encoding, position = 0, length }, disk) => {
      const all = fs.readFileSync(disk.existing('open', filePath))
      const start = Number(position)
      const part = all.subarray(start, length === undefined ? all.length : start + Number(length))
      return { data: encoding ? part.toString(encoding as BufferEncoding) : bytesOf(part) }
    },
  },
  writeFile: {
    takes: ['filePath', 'data', 'encoding'],
    act: ({ filePath, data, encoding }, disk) => {
      fs.writeFileSync(disk.writable(filePath), encoded(data, encoding))
      return undefined
    },
  },
  saveFile: {
    takes: ['tempFilePath', 'filePath'],
    returns: 'savedFilePath',
    act: ({ tempFilePath, filePath }, disk) => {
      const from = disk.existing('saveFile', tempFilePath)
      const savedFilePath = filePath ?? disk.phone.newPath('store', path.extname(from))
      fs.renameSync(from, filePath ? disk.writable(filePath) : disk.any(savedFilePath))
      return { savedFilePath }
    },
  },
  copyFile: {
    takes: ['srcPath', 'destPath'],
    act: ({ srcPath, destPath }, disk) => {
      fs.copyFileSync(disk.existing('copyFile', srcPath), disk.writable(destPath))
      return undefined
    },
  },
  unlink: {
    takes: ['filePath'],
    act: ({ filePath }, disk) => fs.unlinkSync(disk.existing('unlink', filePath)) as undefined,
  },
  mkdir: {
    takes: ['dirPath', 'recursive'],
    act: ({ dirPath, recursive }, disk) => {
      const found = disk.any(dirPath)
      if (fs.existsSync(found)) throw new WxFailure(`file already exists ${dirPath}`, 1301005)
      fs.mkdirSync(found, { recursive: Boolean(recursive) })
      return undefined
    },
  },
  readdir: {
    takes: ['dirPath'],
    returns: 'files',
    act: ({ dirPath }, disk) => ({ files: fs.readdirSync(disk.existing('readdir', dirPath)) }),
  },
  stat: {
    takes: ['path'],
    returns: 'stats',
    act: ({ path: uri }, disk) => {
      const found = fs.statSync(disk.existing('stat', uri))
      return {
        stats: { size: found.size, isFile: () => found.isFile(), isDirectory: () => found.isDirectory() },
      }
    },
  },
}

/** wx.getFileSystemManager(): every operation asynchronously and, under the name with Sync, at once. */
export function fileSystemOf(phone: Phone, run: Run) {
  const disk = new Disk(phone)
  const manager: Record<string, unknown> = {
    getFileInfo: call(run, 'getFileInfo', ({ filePath }: Options) => ({
      size: fs.statSync(disk.existing('getFileInfo', filePath)).size,
    })),
  }
  for (const [name, operation] of Object.entries(operations)) {
    manager[name] = call(run, name, (options: Options) => operation.act(options, disk))
    manager[`${name}Sync`] = (...values: unknown[]) => now(name, operation, values, disk)
  }
  return manager
}

function now(name: string, operation: Operation, values: unknown[], disk: Disk): unknown {
  try {
    const given = Object.fromEntries(operation.takes.map((argument, index) => [argument, values[index]]))
    const result = operation.act(given, disk)
    return operation.returns ? result?.[operation.returns] : undefined
  } catch (error) {
    throw new Error(`${name}:fail ${error instanceof WxFailure ? error.reason : error}`)
  }
}
