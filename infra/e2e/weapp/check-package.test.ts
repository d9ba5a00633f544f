import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkPackage } from './check-package'
import { compileTemplates } from './view'

const fixture = path.join(import.meta.dirname, 'fixture')

describe('checkPackage', () => {
  it('measures each package as WeChat compiles it, and names the one over its limit', async () => {
    const { sizes, problems } = await checkPackage(fixture, { main: 500_000, sub: 10 })
    expect(Object.keys(sizes)).toEqual(['', 'desk'])
    expect(problems).toEqual([
      expect.stringMatching(`^package desk has ${sizes.desk} bytes, more than 10; the largest: desk/`),
    ])
  }, 60_000)
})

describe('compileTemplates', () => {
  it('names the file and line of broken WXML', () => {
    const broken = mkdtempSync(path.join(os.tmpdir(), 'yizhan-broken-'))
    cpSync(fixture, broken, { recursive: true })
    writeFileSync(path.join(broken, 'pages/tab/index.wxml'), '<view>\n<text></view>')
    expect(() => compileTemplates(broken)).toThrow(/pages\/tab\/index\.wxml:2/)
    rmSync(broken, { recursive: true })
  })
})
