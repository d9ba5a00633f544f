import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../../local/build.mjs'

const here = import.meta.dirname
const dist = path.join(here, '../dist/open-cases')

/** A bench of the product in this process, on stores of its own. */
const bundled = (name, bench) => async (say) => {
  mkdirSync(dist, { recursive: true })
  const outfile = path.join(dist, `${name}.cjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['sharp', 'pdfkit'],
    logLevel: 'warning',
  })
  const module = await import(pathToFileURL(outfile))
  return module.default[bench](root, say)
}

export const sweep = bundled('sweep', 'sweepBench')
export const queue = bundled('queue', 'queueBench')
