import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Phone } from '../phone'
import { Run } from '../run'
import { deviceOf } from './device'
import { fileSystemOf } from './files'
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
