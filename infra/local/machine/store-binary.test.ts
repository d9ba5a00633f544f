import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import { findStoreBinary } from './store-binary'

describe('the store’s program', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'yizhan-binary-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const program = (...names: string[]) => {
    const file = path.join(root, ...names)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '')
    chmodSync(file, 0o755)
    return file
  }
  const around = (folders: string) => ({ root, platform: 'linux', arch: 'odd', path: folders })

  it('comes from its package for this platform before the PATH', () => {
    writeFileSync(
      program('node_modules', '@dynoxide', 'linux-odd', 'package.json'),
      '{"name":"@dynoxide/linux-odd"}',
    )
    const packaged = program('node_modules', '@dynoxide', 'linux-odd', 'dynoxide')
    program('bin', 'dynoxide')
    expect(findStoreBinary(around(path.join(root, 'bin')))).toBe(packaged)
  })

  it('comes from the PATH where there is no package', () => {
    const onPath = program('bin', 'dynoxide')
    expect(findStoreBinary(around(`/nowhere${path.delimiter}${path.dirname(onPath)}`))).toBe(onPath)
  })

  it('is refused, naming its package, where there is none', () => {
    const find = () => findStoreBinary(around('/nowhere'))
    expect(find).toThrow(CannotStart)
    expect(find).toThrow('@dynoxide/linux-odd')
  })
})
