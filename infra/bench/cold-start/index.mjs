import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../../local/build.mjs'
import { startServer } from '../server.mjs'
import { median } from '../statistics.mjs'

const PAIRS = 21
const WARM_UPS = 3

const here = import.meta.dirname
const dist = path.join(here, '../dist/cold-start')
const require = createRequire(import.meta.url)

/** A first call that reads the store, and one that does not. */
const ROUTES = { categories: '/api/categories', settings: '/api/settings/client' }

const environment = (store) => ({
  PATH: process.env.PATH,
  NODE_NO_WARNINGS: '1',
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL_DYNAMODB: store,
  SESSION_SECRET: 'a-bench-keeps-no-secret-0123456789',
  TABLE_PREFIX: 'yizhan-',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'bench',
  WECHAT_MINI_APP_ID: 'wx1',
  WECHAT_MINI_APP_SECRET: 'none',
  WECHAT_WEB_APP_ID: 'wx2',
  WECHAT_WEB_APP_SECRET: 'none',
})

/** The function as serverless.yml packages it, code cache and all, and beside it a bare handler, without and with the AWS client. */
const buildAll = async () => {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n')
  const { exclude: _, plugins, ...options } = require('../../cloud/esbuild-options.cjs')
  const common = { ...options, absWorkingDir: root, outdir: dist, logLevel: 'warning' }
  const api = path.join(root, 'functions/src/entrypoints/api.ts')
  await build({ ...common, plugins: require(path.join(root, plugins)), entryPoints: [api] })
  const bare = ['bare.ts', 'bare-reading.ts'].map((name) => path.join(here, name))
  await build({ ...common, sourcemap: false, entryPoints: bare })
}

const writeEvents = () => {
  const event = readFileSync(path.join(here, 'event.json'), 'utf8')
  for (const [name, route] of Object.entries(ROUTES))
    writeFileSync(
      path.join(dist, `${name}.json`),
      event.replaceAll(ROUTES.settings, route).replaceAll(ROUTES.settings.slice(5), route.slice(5)),
    )
}

/** Milliseconds from the start of a process to its answer. */
const coldStartOf = async (name, event, env) => {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [path.join(here, 'invoke.cjs'), path.join(dist, `${name}.js`), path.join(dist, `${event}.json`)],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const [status] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error(`${name} ended without an answer`)
    }),
  ])
  const took = performance.now() - began
  child.kill()
  await ended
  if (String(status) !== '200') throw new Error(`${name} answered ${status}`)
  return took
}

/** Each start beside a bare one, in turns: the medians, and the median of their ratios. */
const measure = async (event, names, env) => {
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let n = -WARM_UPS; n < PAIRS; n++)
    for (const name of n % 2 === 0 ? names : names.toReversed()) {
      const took = await coldStartOf(name, event, env)
      if (n >= 0) times[name].push(took)
    }
  return Object.fromEntries(
    names.map((name) => {
      const ratio = median(times[name].map((took, n) => took / times.bare[n]))
      return [name, { took: median(times[name]), ratio }]
    }),
  )
}

const inWords = ({ took, ratio }) => `${took.toFixed(0)} ms (${ratio.toFixed(2)})`

/**
 * The API function from process start to the first answer that it reads from the store, against a bare hono handler
 * that reads nothing. Of the difference, the AWS client's share is told beside it.
 */
export const coldStart = async (say) => {
  await buildAll()
  writeEvents()
  const size = statSync(path.join(dist, 'api.bundle.js')).size
  say(`the API function's bundle has ${(size / 1000).toFixed(0)} kB`)
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))
  const server = await startServer({ DATA_DIR: folder })
  try {
    const { endpoint } = JSON.parse(readFileSync(path.join(folder, 'store.pid'), 'utf8'))
    const env = environment(endpoint)
    const reading = await measure('categories', ['bare', 'bare-reading', 'api'], env)
    say(`a bare handler that reads the same item with the AWS client: ${inWords(reading['bare-reading'])}`)
    const without = await measure('settings', ['bare', 'api'], env)
    say(`an answer without the store: ${inWords(without.api)}`)
    const { api, bare } = reading
    return {
      ratio: api.ratio,
      figure: `first answer from the store after ${api.took.toFixed(0)} ms, bare ${bare.took.toFixed(0)} ms, ${PAIRS} pairs; without the store ${inWords(without.api)}`,
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
