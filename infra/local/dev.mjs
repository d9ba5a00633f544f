import { spawn } from 'node:child_process'
import path from 'node:path'
import { context } from 'esbuild'
import { options, root } from './build.mjs'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let server
let stopping = false

const ended = (child) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

const restart = async () => {
  if (server) {
    server.kill('SIGTERM')
    await ended(server)
  }
  if (stopping) return
  const start = path.join(import.meta.dirname, 'start.mjs')
  server = spawn(process.execPath, [start, '--as-built'], { cwd: root, stdio: 'inherit' })
}

const onBuilt = {
  name: 'restart',
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length === 0) await restart()
    })
  },
}

const web = spawn(npm, ['run', '--silent', 'dev:h5', '-w', 'miniapp'], { cwd: root, stdio: 'inherit' })
const watching = await context({ ...options, plugins: [onBuilt] })
await watching.watch()

const stop = async () => {
  stopping = true
  await watching.dispose()
  web.kill('SIGTERM')
  server?.kill('SIGTERM')
  await Promise.all([ended(web), server && ended(server)])
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
