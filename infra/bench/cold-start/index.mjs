import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../../local/build.mjs'
import { median } from '../statistics.mjs'

const PAIRS = 21
const WARM_UPS = 3

const here = import.meta.dirname
const dist = path.join(here, '../dist/cold-start')

/** As serverless.yml says for every function. */
const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'external',
  legalComments: 'none',
  external: ['sharp'],
  logLevel: 'warning',
}

const environment = {
  PATH: process.env.PATH,
  NODE_NO_WARNINGS: '1',
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  SESSION_SECRET: 'a-bench-keeps-no-secret-0123456789',
  TABLE_PREFIX: 'bench-',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'bench',
  WECHAT_MINI_APP_ID: 'wx1',
  WECHAT_MINI_APP_SECRET: 'none',
  WECHAT_WEB_APP_ID: 'wx2',
  WECHAT_WEB_APP_SECRET: 'none',
}

/** The function as it is packaged, code cache and all, and a bare handler beside it. */
const buildBoth = async () => {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n')
  const plugins = createRequire(import.meta.url)('../../cloud/esbuild-plugins.cjs')
  await build({
    ...options,
    plugins,
    entryPoints: [path.join(root, 'functions/src/entrypoints/api.ts')],
    outdir: dist,
  })
  await build({ ...options, sourcemap: false, entryPoints: [path.join(here, 'bare.ts')], outdir: dist })
}

/** Milliseconds from the start of a process to its answer. */
const coldStartOf = async (name) => {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [path.join(here, 'invoke.cjs'), path.join(dist, `${name}.js`), path.join(here, 'event.json')],
    { env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const [status] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error(`${name} ended without an answer`)
    }),
  ])
  const took = performance.now() - began
  await ended
  if (String(status) !== '200') throw new Error(`${name} answered ${status}`)
  return took
}

/** The API function from process start to first answer, against a bare hono handler, one after the other. */
export const coldStart = async (say) => {
  await buildBoth()
  const size = statSync(path.join(dist, 'api.bundle.js')).size
  say(`the API function's bundle has ${(size / 1000).toFixed(0)} kB`)
  const times = { api: [], bare: [] }
  for (let n = -WARM_UPS; n < PAIRS; n++) {
    const order = n % 2 === 0 ? ['api', 'bare'] : ['bare', 'api']
    for (const name of order) {
      const took = await coldStartOf(name)
      if (n >= 0) times[name].push(took)
    }
  }
  const ratio = median(times.api.map((took, n) => took / times.bare[n]))
  const [api, bare] = [median(times.api), median(times.bare)]
  return {
    ratio,
    figure: `first answer after ${api.toFixed(0)} ms, bare ${bare.toFixed(0)} ms, ${PAIRS} pairs`,
  }
}
