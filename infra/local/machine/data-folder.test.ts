import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import { claimDataFolder } from './data-folder'
import { identify } from './process-identity'

const refusalOf = (folder: string) => {
  try {
    claimDataFolder(folder).release()
  } catch (fault) {
    if (fault instanceof CannotStart) return { problem: fault.problem, about: fault.about }
    throw fault
  }
  return undefined
}

describe('the data folder', () => {
  let parent: string
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'yizhan-folder-'))
  })
  afterEach(() => rmSync(parent, { recursive: true, force: true }))

  it('is made, for its owner alone, and is free again when released', () => {
    const folder = path.join(parent, 'a', 'b')
    const claimed = claimDataFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    claimed.release()
    expect(refusalOf(folder)).toBeUndefined()
  })

  it('is refused while a running process holds it', () => {
    const claimed = claimDataFolder(parent)
    expect(refusalOf(parent)).toMatchObject({
      problem: 'folderInUse',
      about: { folder: parent, pid: String(process.pid) },
    })
    claimed.release()
  })

  it('is taken over from a process that is gone, and from another one that has its pid by now', () => {
    const lock = path.join(parent, 'server.lock')
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(lock, JSON.stringify({ pid: gone, since: '1' }))
    expect(refusalOf(parent)).toBeUndefined()
    writeFileSync(lock, JSON.stringify({ ...identify(process.pid), since: 'earlier' }))
    const claimed = claimDataFolder(parent)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(identify(process.pid))
    claimed.release()
    expect(existsSync(lock)).toBe(false)
  })

  it('is refused where nothing can be written', () => {
    writeFileSync(path.join(parent, 'file'), '')
    expect(refusalOf(path.join(parent, 'file', 'data'))?.problem).toBe('folderUnwritable')
    if (process.platform === 'linux') expect(refusalOf('/proc/yizhan')?.problem).toBe('folderUnwritable')
  })
})
