/**
 * `npm run package`: everything that is deployed, made offline and without credentials. .serverless/ holds what goes to
 * AWS, infra/cloud/dist/gateway what goes to CloudBase.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { problemsOf } from './check-template.mjs'
import { zipEntries } from './zip-entries.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const made = path.join(root, '.serverless')
const dist = path.join(import.meta.dirname, 'dist')
const gateway = path.join(dist, 'gateway/index.js')
const pictures = 'node_modules/@img/sharp-linux-x64'

/** Bytes of the API function's bundle: it is read at every cold start. */
const MOST = 1_700_000

/** Milliseconds. A plugin that fails at the end of a build leaves serverless waiting for ever. */
const PATIENCE = 180_000

const functions = {
  api: 'functions/src/entrypoints/api.bundle.js',
  photos: 'functions/src/entrypoints/photos.js',
  onChange: 'functions/src/entrypoints/on-change.js',
  onTick: 'functions/src/entrypoints/on-tick.js',
}

function fail(...lines) {
  for (const line of lines) console.error(line)
  process.exit(1)
}

function packageForAws() {
  rmSync(made, { recursive: true, force: true })
  try {
    execFileSync(process.execPath, ['node_modules/serverless/bin/serverless.js', 'package'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
    })
  } catch (fault) {
    fail(String(fault.stdout ?? fault))
  }
}

async function buildGateway() {
  await build({
    absWorkingDir: root,
    entryPoints: ['functions/src/entrypoints/cloudbase-gateway.ts'],
    outfile: gateway,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  writeFileSync(path.join(path.dirname(gateway), 'package.json'), '{ "type": "commonjs" }\n')
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0).padStart(7)} kB`

function report() {
  console.log(`${'artefact'.padEnd(12)}  bundle      packed`)
  const sizes = Object.entries(functions).map(([name, bundle]) => {
    const zip = path.join(made, `${name}.zip`)
    const size = zipEntries(zip).get(bundle)
    if (size === undefined) fail(`${name}.zip has no ${bundle}`)
    console.log(`${name.padEnd(12)}${kilobytes(size)}  ${kilobytes(statSync(zip).size)}`)
    return [name, size]
  })
  console.log(`${'gateway'.padEnd(12)}${kilobytes(statSync(gateway).size)}`)
  return Object.fromEntries(sizes)
}

/** A cache of another V8 is left aside by the loader. */
function reportCodeCache() {
  const cache = [...zipEntries(path.join(made, 'api.zip')).keys()].find((name) => name.endsWith('.cache'))
  const runtime = /runtime: nodejs(\d+)/.exec(readFileSync(path.join(root, 'serverless.yml'), 'utf8'))?.[1]
  const fits = process.versions.node.split('.')[0] === runtime
  if (!cache) fail('api.zip has no code cache')
  console.log(
    fits
      ? `the API function starts from ${path.basename(cache)}`
      : `the code cache is Node ${process.versions.node}'s and will not be used: package with Node ${runtime} for a faster start`,
  )
}

if (!existsSync(path.join(root, pictures)))
  fail(`${pictures} is missing: npm ci --os=linux --cpu=x64 brings it`)
packageForAws()
await buildGateway()
const template = JSON.parse(
  readFileSync(path.join(made, 'cloudformation-template-update-stack.json'), 'utf8'),
)
const problems = problemsOf(template)
if (problems.length > 0) fail(...problems)
const { api } = report()
reportCodeCache()
if (api > MOST) fail(`the API function's bundle has ${api} bytes, more than ${MOST}`)
