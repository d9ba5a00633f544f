import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../../local/build.mjs'

const dist = path.join(import.meta.dirname, '../dist')

/** A bench of the product in this process, on stores of its own: what `file` exports under `bench`. */
export const bundled = (file, bench) => async (say) => {
  mkdirSync(dist, { recursive: true })
  const outfile = path.join(dist, `${bench}.cjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [file],
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
