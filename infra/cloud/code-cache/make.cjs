/**
 * node make.cjs <name>.bundle.js: writes V8's code cache beside the bundle, after it has answered calls that read the
 * store, so that what a first call compiles is in it too. The cache is good for the version of V8 that made it.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { createServer } = require('node:http')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const bundle = path.resolve(process.argv[2])
const cache = bundle.replace(/\.bundle\.js$/, `.v8-${process.versions.v8.split('-')[0]}.cache`)
const text = readFileSync(bundle, 'latin1')
const source = wrap(text)

/** Enough for a start that calls nobody but the store below. */
Object.assign(process.env, {
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  SESSION_SECRET: 'not a secret: 0123456789 abcdefghijklm',
  AWS_REGION: 'cn-north-1',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'none',
  WECHAT_MINI_APP_ID: 'none',
  WECHAT_MINI_APP_SECRET: 'none',
  WECHAT_WEB_APP_ID: 'none',
  WECHAT_WEB_APP_SECRET: 'none',
})

/** What the first calls read: the settings documents as the district starts with them. */
const documentOf = (name) => {
  const file = path.join(__dirname, '../../data/huancui', `${name}.json`)
  return existsSync(file) ? readFileSync(file, 'utf8') : '[]'
}

/** A store that holds nothing else. */
const store = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { Key } = JSON.parse(Buffer.concat(chunks).toString())
  const name = Key.name.S
  const Item = { name: { S: name }, document: { S: documentOf(name) } }
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ Item }))
})

const openStore = () =>
  new Promise((resolve) => {
    store.listen(0, '127.0.0.1', () => {
      process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${store.address().port}`
      resolve()
    })
  })

const FIRST_CALLS = ['/api/settings/client', '/api/categories']

const callOf = (rawPath) => ({
  version: '2.0',
  rawPath,
  rawQueryString: '',
  headers: {},
  requestContext: { domainName: 'start.invalid', http: { method: 'GET' } },
})

async function make() {
  if (/[\u0080-\uffff]/.test(text)) throw new Error('the bundle is not ASCII alone')
  await openStore()
  const script = new Script(source, { filename: bundle })
  const loaded = { exports: {} }
  script
    .runInThisContext()
    .call(loaded.exports, loaded.exports, createRequire(bundle), loaded, bundle, path.dirname(bundle))
  for (const path of FIRST_CALLS) {
    const { statusCode } = await loaded.exports.handler(callOf(path), {})
    if (statusCode !== 200) throw new Error(`the bundle answered ${statusCode} to ${path}`)
  }
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
