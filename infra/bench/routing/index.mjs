import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../../local/build.mjs'
import { median } from '../statistics.mjs'

const ROUNDS = 7
const ROUND = 400
const WARM_UP = 800

const here = import.meta.dirname
const out = path.join(here, '../dist/routing/measured.cjs')

const load = async () => {
  rmSync(path.dirname(out), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(here, 'measured.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  return createRequire(import.meta.url)(out)
}

/** Decisions per second on one core, each the whole way from a place to a person, against looking up the nearest station. */
export const routing = async (say) => {
  const { decisions, lookups, points, stationCount, byArea } = await load()
  say(`${stationCount} stations with areas of ${points} points in all; ${byArea} of 4096 places lie in one`)
  decisions(WARM_UP)
  lookups(WARM_UP)
  const rounds = Array.from({ length: ROUNDS }, () => ({ decided: decisions(ROUND), found: lookups(ROUND) }))
  const decided = median(rounds.map((round) => round.decided))
  const found = median(rounds.map((round) => round.found))
  return {
    ratio: median(rounds.map((round) => round.decided / round.found)),
    figure: `${decided.toFixed(0)} decisions/s on one core, ${found.toFixed(0)} nearest-station lookups/s`,
  }
}
