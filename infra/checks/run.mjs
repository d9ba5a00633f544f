/**
 * `npm test`: every check there is, with one closing line `N passed, N failed` over all of them.
 * Another table of steps may be named: `node infra/checks/run.mjs <file>`.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { missingForBrowser } from './browser.mjs'
import { runStep } from './run-step.mjs'

const atOnce = 2
const table = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, 'steps.mjs'))
const { stages } = await import(pathToFileURL(table).href)

const { refusal } = missingForBrowser()
if (refusal) {
  console.error(refusal)
  process.exit(1)
}

const total = { passed: 0, failed: 0 }
const broken = new Set()

function report(step, { passed, failed, seconds, tail }) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) broken.add(step.name)
  const figures = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${figures}`,
  )
  if (failed > 0) console.log(tail.replace(/^/gm, '    '))
}

async function take(step) {
  const missing = step.needs?.find((name) => broken.has(name))
  if (missing) report(step, { passed: 0, failed: 1, seconds: 0, tail: `not run: it needs ${missing}` })
  else report(step, await runStep(step))
}

for (const stage of stages) {
  const waiting = [...stage]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
