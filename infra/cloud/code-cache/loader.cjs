/**
 * Packaged as <name>.js beside <name>.bundle.js: runs the bundle with V8's code cache, where this version of V8 made
 * one, and as it is everywhere else. A cache that V8 does not take costs its reading and nothing more. The bundle is
 * ASCII, and read as what holds it in one byte a letter.
 */
const { existsSync, readFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const begin = __filename.slice(0, -path.extname(__filename).length)
const bundle = `${begin}.bundle.js`
const cache = `${begin}.v8-${process.versions.v8.split('-')[0]}.cache`

const script = new Script(wrap(readFileSync(bundle, 'latin1')), {
  filename: bundle,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
})
if (script.cachedDataRejected)
  process.stdout.write(`${JSON.stringify({ level: 'warn', message: 'code cache not taken' })}\n`)

const loaded = { exports: {} }
script
  .runInThisContext()
  .call(loaded.exports, loaded.exports, createRequire(bundle), loaded, bundle, path.dirname(bundle))
module.exports = loaded.exports
