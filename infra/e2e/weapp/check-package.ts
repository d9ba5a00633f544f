import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Package } from './package'
import { compileTemplates } from './view'

interface Finding {
  name: string
  success: boolean
  text: string
  detail?: unknown
}
export interface PackageReport {
  /** Bytes as compiled by WeChat's tools; '' is the main package. */
  sizes: Record<string, number>
  /** Quality checks that failed, in the tools' words. */
  failed: Finding[]
  /** What breaks a limit, one line each; empty when all is well. */
  problems: string[]
}
export interface Limits {
  main: number
  sub: number
}

const kilobyte = 1024
export const packageLimits: Limits = { main: 500 * kilobyte, sub: 800 * kilobyte }
/** The largest setData payload of any update, bytes. */
export const largestUpdate = 64 * kilobyte

/** Compiles a build with WeChat's tools, offline, and measures each of its packages. */
export async function checkPackage(root: string, limits: Limits = packageLimits): Promise<PackageReport> {
  const files = new Package(root)
  const templates = compileTemplates(root)
  const { findings, files: compiled } = await compileOffline(root)
  const sizes: Record<string, number> = { '': 0 }
  for (const { file, bytes } of compiled) {
    const owner = files.packageOf(file)
    sizes[owner] = (sizes[owner] ?? 0) + bytes
  }
  const failed = findings.filter((finding) => !finding.success)
  const problems = [
    ...files.pages
      .filter((page) => !templates(`${page}.wxml`))
      .map((page) => `${page}.wxml does not compile`),
    ...failed.map((finding) => `${finding.name}: ${finding.text} ${JSON.stringify(finding.detail ?? '')}`),
    ...Object.entries(sizes).flatMap(([name, bytes]) => {
      const limit = name === '' ? limits.main : limits.sub
      if (bytes <= limit) return []
      const largest = largestOf(name, files, root, compiled)
      return [`package ${name || 'main'} has ${bytes} bytes, more than ${limit}; the largest: ${largest}`]
    }),
  ]
  return { sizes, failed, problems }
}

interface Compiled {
  findings: Finding[]
  files: Array<{ file: string; bytes: number }>
}

/** A module of a chunk as the build tells, bytes before minifying; see miniapp/config/module-sizes.ts. */
export interface BuiltModule {
  chunk: string
  module: string
  bytes: number
}

/** What the chunks of a build consist of, the largest first; nothing where the build does not tell. */
export const modulesOf = (root: string): BuiltModule[] => {
  const file = `${path.resolve(root)}-modules.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

const SHOWN = 30

/** The files of a package and the modules in them, the largest first, in words. */
function largestOf(name: string, files: Package, root: string, compiled: Compiled['files']): string {
  const own = compiled.filter(({ file }) => files.packageOf(file) === name)
  const known = new Set(own.map(({ file }) => file))
  const modules = modulesOf(root)
    .filter(({ chunk }) => known.has(`${chunk}.js`) || known.has(`${name}/${chunk}.js`))
    .map(({ module, bytes }) => `${module} ${bytes}`)
  const sorted = own
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ file, bytes }) => `${file} ${bytes}`)
  return [...sorted.slice(0, SHOWN), ...modules.slice(0, SHOWN)].join(', ')
}

async function compileOffline(root: string): Promise<Compiled> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-package-'))
  const result = path.join(folder, 'result.json')
  try {
    await runNode([path.join(import.meta.dirname, 'compile-offline.mjs'), path.resolve(root), result], folder)
    return JSON.parse(readFileSync(result, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Rejects with what the script printed when it does not end well within two minutes. It may litter its folder. */
function runNode(args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 })
    const printed: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`miniprogram-ci failed:\n${Buffer.concat(printed)}`))
    })
  })
}
