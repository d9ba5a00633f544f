/**
 * node make.cjs <name>.bundle.js: writes V8's code cache beside the bundle, after it has answered one call, so that what
 * a first call compiles is in it too. The cache is good for the version of V8 that made it.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const bundle = path.resolve(process.argv[2])
const cache = bundle.replace(/\.bundle\.js$/, `.v8-${process.versions.v8.split('-')[0]}.cache`)
const source = wrap(readFileSync(bundle, 'utf8'))

/** Enough for a start that calls nobody. */
Object.assign(process.env, {
  SESSION_SECRET: 'not a secret: 0123456789 abcdefghijklm',
  AWS_REGION: 'cn-north-1',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'none',
  WECHAT_MINI_APP_ID: 'none',
  WECHAT_MINI_APP_SECRET: 'none',
  WECHAT_WEB_APP_ID: 'none',
  WECHAT_WEB_APP_SECRET: 'none',
})

const firstCall = {
  version: '2.0',
  rawPath: '/api/settings/client',
  rawQueryString: '',
  headers: {},
  requestContext: { domainName: 'start.invalid', http: { method: 'GET' } },
}

async function make() {
  const script = new Script(source, { filename: bundle })
  const loaded = { exports: {} }
  script
    .runInThisContext()
    .call(loaded.exports, loaded.exports, createRequire(bundle), loaded, bundle, path.dirname(bundle))
  const { statusCode } = await loaded.exports.handler(firstCall, {})
  if (statusCode !== 200) throw new Error(`the bundle answered ${statusCode}`)
  const cachedData = script.createCachedData()
  if (new Script(source, { filename: bundle, cachedData }).cachedDataRejected)
    throw new Error('V8 does not take its own cache')
  writeFileSync(cache, cachedData)
}

make().then(
  () => process.exit(0),
  (fault) => {
    console.error(fault)
    process.exit(1)
  },
)
