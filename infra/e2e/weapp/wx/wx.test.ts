import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Phone } from '../phone'
import { Run } from '../run'
import { deviceOf } from './device'
import { documentsOf } from './documents'
import { fileSystemOf } from './files'
import { networkOf } from './network'
import { storageOf } from './storage'

const phone = new Phone()
const run = new Run()
afterAll(() => phone.throwAway())

type Manager = Record<string, (...values: unknown[]) => unknown>

describe('a wx call', () => {
  it('returns a promise when no callback is given', async () => {
    const { getStorage, setStorage } = storageOf(phone, run)
    await expect(setStorage({ key: 'a', data: [1] })).resolves.toEqual({ errMsg: 'setStorage:ok' })
    await expect(getStorage({ key: 'a' })).resolves.toEqual({ errMsg: 'getStorage:ok', data: [1] })
    await expect(getStorage({ key: 'b' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' })
  })

  it('answers through its callbacks when any is given', async () => {
    phone.position = 'refused'
    const answers: unknown[] = []
    await new Promise((complete) => {
      const fail = (error: unknown) => answers.push(error)
      expect(deviceOf(phone, run).getLocation({ fail, complete })).toBeUndefined()
    })
    expect(answers).toEqual([{ errMsg: 'getLocation:fail auth deny' }])
  })

  it('never answers once the process is killed', async () => {
    const killed = new Run()
    const answers: unknown[] = []
    deviceOf(phone, killed).login({ complete: (result: unknown) => answers.push(result) })
    killed.kill()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answers).toEqual([])
  })

  it('gives the last words of each refusal: a subscription for more than three templates at once', async () => {
    const { requestSubscribeMessage } = deviceOf(phone, run)
    await expect(requestSubscribeMessage({ tmplIds: ['a', 'b'] })).resolves.toMatchObject({ a: 'accept' })
    await expect(requestSubscribeMessage({ tmplIds: ['a', 'b', 'c', 'd'] })).rejects.toMatchObject({
      errno: 20003,
    })
  })
})

describe('storage', () => {
  it('keeps copies, not the objects themselves', () => {
    const { setStorageSync, getStorageSync } = storageOf(phone, run)
    const draft = { photos: ['1'] }
    setStorageSync('draft', draft)
    draft.photos.push('2')
    expect(getStorageSync('draft')).toEqual({ photos: ['1'] })
    expect(getStorageSync('nothing')).toBe('')
  })
})

describe('files', () => {
  const manager = fileSystemOf(phone, run) as Manager
  const kept = `${phone.userDataPath}/a.jpg`

  it('moves a temporary file where the mini-program keeps it, and reads its bytes', async () => {
    const picture = path.join(os.tmpdir(), `yizhan-${process.pid}.jpg`)
    writeFileSync(picture, Buffer.from([1, 2, 3]))
    const temporary = phone.receive(picture)
    expect(manager.saveFileSync?.(temporary, kept)).toBe(kept)
    const bytes = manager.readFileSync?.(kept)
    expect(bytes).toBeInstanceOf(ArrayBuffer)
    expect([...new Uint8Array(bytes as ArrayBuffer)]).toEqual([1, 2, 3])
    await expect(manager.access?.({ path: temporary })).rejects.toMatchObject({
      errMsg: expect.stringContaining('access:fail no such file or directory'),
    })
  })

  it('writes text, lists and removes, in both ways of asking', async () => {
    const note = `${phone.userDataPath}/note.txt`
    await manager.writeFile?.({ filePath: note, data: '稿', encoding: 'utf8' })
    expect(manager.readFileSync?.(note, 'utf8')).toBe('稿')
    expect(manager.readdirSync?.(phone.userDataPath)).toEqual(['a.jpg', 'note.txt'])
    await expect(manager.getFileInfo?.({ filePath: note })).resolves.toMatchObject({ size: 3 })
    await manager.unlink?.({ filePath: note })
    expect(() => manager.accessSync?.(note)).toThrow('access:fail')
  })

  it('writes nowhere but in its own folder', () => {
    expect(() => manager.writeFileSync?.('wxfile://tmp/x', 'x')).toThrow('permission denied')
    expect(() => manager.readFileSync?.('/etc/hostname')).toThrow('permission denied')
    expect(() => manager.readFileSync?.('wxfile://usr/../../x')).toThrow('permission denied')
  })
})

describe('documents', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer a' ? 200 : 403
      response.setHeader('content-type', 'application/pdf; charset=binary')
      response.end(`%PDF ${response.statusCode}`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const { downloadFile, openDocument } = documentsOf(phone, run, networkOf(phone, run), (url) => url)
  const downloaded = (options: { url: string; header?: Record<string, string>; filePath?: string }) =>
    new Promise<Record<string, unknown>>((success, fail) => {
      expect(downloadFile({ ...options, success, fail })).toMatchObject({ abort: expect.any(Function) })
    })

  it('are kept among the temporary files and opened from there', async () => {
    const { tempFilePath, statusCode } = await downloaded({
      url: origin,
      header: { authorization: 'Bearer a' },
    })
    expect(statusCode).toBe(200)
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp\/.*\.pdf$/)
    await openDocument({ filePath: String(tempFilePath), fileType: 'pdf' })
    expect(readFileSync(phone.documents.at(-1) ?? '', 'utf8')).toBe('%PDF 200')
  })

  it('come as a success with the status when the server refuses', async () => {
    const filePath = `${phone.userDataPath}/file.pdf`
    expect(await downloaded({ url: origin, filePath })).toEqual({
      errMsg: 'downloadFile:ok',
      statusCode: 403,
      filePath,
    })
    expect(existsSync(phone.diskPath(filePath) ?? '')).toBe(true)
  })

  it('are not opened when they are none, or are not there', async () => {
    const note = phone.receive(import.meta.filename)
    await expect(openDocument({ filePath: note })).rejects.toMatchObject({
      errMsg: 'openDocument:fail filetype not supported',
    })
    await expect(openDocument({ filePath: 'wxfile://tmp/none.pdf' })).rejects.toMatchObject({
      errMsg: expect.stringContaining("file doesn't exist"),
    })
  })

  it('do not come to a phone that is offline', async () => {
    phone.network = 'none'
    await expect(downloaded({ url: origin })).rejects.toMatchObject({
      errMsg: 'downloadFile:fail net::ERR_INTERNET_DISCONNECTED',
    })
    phone.network = 'wifi'
  })
})
