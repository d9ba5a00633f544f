import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const BUNDLE = `
const path = require('node:path')
module.exports = {
  beside: path.basename(__filename),
  handler: async () => ({ statusCode: 200 }),
}
`

let folder: string
const at = (name: string) => path.join(folder, name)
const cacheName = () => readdirSync(folder).find((name) => name.endsWith('.cache'))

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yizhan-cache-'))
  copyFileSync(path.join(__dirname, 'loader.cjs'), at('api.js'))
  writeFileSync(at('api.bundle.js'), BUNDLE)
})
afterEach(() => rmSync(folder, { recursive: true }))

const make = () => execFileSync(process.execPath, [path.join(__dirname, 'make.cjs'), at('api.bundle.js')])
const start = () =>
  spawnSync(process.execPath, ['-e', 'console.log(require(process.argv[1]).beside)', at('api.js')], {
    encoding: 'utf8',
  }).stdout

describe('starting from a code cache', () => {
  it('runs the bundle under its own name, from a cache of this V8', () => {
    make()
    expect(cacheName()).toBe(`api.v8-${process.versions.v8.split('-')[0]}.cache`)
    expect(start()).toBe('api.bundle.js\n')
  })

  it('runs it without one, as a V8 does for which none was made', () => {
    expect(start()).toBe('api.bundle.js\n')
  })

  it('runs it, and says so, when V8 does not take the cache', () => {
    make()
    const cache = at(cacheName() ?? '')
    const bytes = readFileSync(cache)
    // The second word is the version of V8 that made it.
    bytes.writeUInt32LE(0, 4)
    writeFileSync(cache, bytes)
    expect(start()).toBe('{"level":"warn","message":"code cache not taken"}\napi.bundle.js\n')
  })

  it('runs the bundle that is there, when the cache is another one’s', () => {
    make()
    writeFileSync(at('api.bundle.js'), `${BUNDLE}\nmodule.exports.beside = 'changed'\n`)
    expect(start()).toContain('changed\n')
  })

  it('makes none of a bundle that does not answer', () => {
    writeFileSync(at('api.bundle.js'), 'module.exports = { handler: async () => ({ statusCode: 500 }) }')
    expect(make).toThrow('the bundle answered 500')
    expect(cacheName()).toBeUndefined()
  })

  it('makes none of a bundle that the loader would read wrongly', () => {
    writeFileSync(at('api.bundle.js'), `${BUNDLE}\nmodule.exports.word = /号/`)
    expect(make).toThrow('the bundle is not ASCII alone')
    expect(cacheName()).toBeUndefined()
  })
})
