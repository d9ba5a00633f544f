import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = import.meta.dirname
export const root = path.resolve(here, '../..')
export const bundle = path.join(here, 'dist/server.cjs')
export const deadLettersBundle = path.join(here, 'dist/dead-letters.cjs')

/** One CommonJS file: Node reads it faster than modules, and picture decoding stays with its native library. */
export const options = {
  absWorkingDir: root,
  entryPoints: {
    server: path.join(here, 'run.ts'),
    'dead-letters': path.join(here, 'dead-letters-command.ts'),
  },
  outdir: path.dirname(bundle),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: [
    'sharp',
    'pdfkit',
    '@dynoxide/*',
    '@aws-sdk/client-s3',
    '@aws-sdk/s3-request-presigner',
    '@cloudbase/node-sdk',
  ],
  legalComments: 'none',
  logLevel: 'warning',
}

export async function buildServer() {
  const { build } = await import('esbuild')
  await build(options)
}

const SOURCE = /\.(ts|tsx|json|css|mjs|html)$/
const ASIDE = /(^|\/)(dist|node_modules|test|tests)(\/|$)|\.test\.tsx?$/

function newestIn(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !SOURCE.test(entry.name) || ASIDE.test(path.relative(folder, file))) continue
    newest = Math.max(newest, statSync(file).mtimeMs)
  }
  return newest
}

/** Whether a build is missing or older than what it is made from. */
export function isStale(built, folders) {
  const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs
  return at === undefined || folders.some((folder) => newestIn(path.join(root, folder)) > at)
}

export const SERVER_SOURCES = ['functions/src', 'shared/src', 'infra/local', 'infra/data']
export const WEB_SOURCES = ['miniapp/src', 'miniapp/config', 'shared/src']

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer()
