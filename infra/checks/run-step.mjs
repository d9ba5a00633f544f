import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const longest = 10 * 60_000
const keptLines = 80

/** Runs one step to its end and says how many tests passed and failed, how long it took and what it printed last. */
export async function runStep(step) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-check-'))
  const results = path.join(folder, 'results.json')
  const [program, ...args] = step.jest ? [...step.command, '--json', '--outputFile', results] : step.command
  const started = performance.now()
  const { code, printed } = await execute(program, args)
  const count = step.jest
    ? countTests(results, code)
    : { passed: Number(code === 0), failed: Number(code !== 0) }
  rmSync(folder, { recursive: true })
  return { ...count, seconds: (performance.now() - started) / 1000, tail: lastLines(printed) }
}

/** The whole group is ended when a step takes too long, browsers and servers that it started included. */
function execute(program, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let printed = ''
    const keep = (chunk) => {
      printed += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (why) => {
      printed += `\n${why}`
      process.kill(-child.pid, 'SIGKILL')
    }
    const timer = setTimeout(end, longest, `ended after ${longest / 60_000} minutes`)
    const interrupted = () => end('interrupted')
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve({ code, printed })
    }
    child.once('error', (error) => {
      printed += error.message
      finish(1)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** A file of tests that cannot even be loaded counts as one that failed, and so does a run that counted nothing. */
function countTests(file, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    const failed = numFailedTests + numRuntimeErrorTestSuites
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const lastLines = (printed) => printed.trimEnd().split('\n').slice(-keptLines).join('\n')
