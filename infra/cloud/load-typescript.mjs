import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

/** What a TypeScript file of this folder exports, bundled and loaded. */
export async function loadTypescript(name) {
  const outfile = path.join(import.meta.dirname, `dist/${name}.cjs`)
  await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  return createRequire(import.meta.url)(outfile)
}
