import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildServer, bundle, isStale, root, SERVER_SOURCES, WEB_SOURCES } from './build.mjs'

/** Which Node the SDK will need one day is for whoever updates it, not for whoever starts the server. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

/** What is built is taken as it is: for tests and benches, which must not build while they measure. */
const asBuilt = process.argv.includes('--as-built')

/** The builder draws its progress on a terminal; anywhere else it speaks only when it fails. */
const run = (command, args) =>
  new Promise((resolve) => {
    const shown = process.stderr.isTTY
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', shown ? 'inherit' : 'pipe'] })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
    const ended = (well) => {
      if (!well) process.stderr.write(Buffer.concat(said))
      resolve(well)
    }
    child.once('error', () => ended(false))
    child.once('exit', (code) => ended(code === 0))
  })

const web = path.join(root, 'miniapp/dist/h5')
const buildWeb = () => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'build:h5'])

if (!asBuilt && isStale(bundle, SERVER_SOURCES)) await buildServer()

const { start } = createRequire(import.meta.url)(bundle)
await start({
  root,
  webFolder: web,
  buildWeb: !asBuilt && isStale(path.join(web, 'index.html'), WEB_SOURCES) ? buildWeb : undefined,
})
