import path from 'node:path'
import vm from 'node:vm'
import type { Definition, Options } from './instance'
import type { Package } from './package'
import type { Run } from './run'

/** WeChat wraps every module so that the browser's names are undefined in the logic layer. */
const shadowed = ['window', 'document', 'self', 'location', 'navigator', 'localStorage', 'history', 'top']

type Require = (file: string) => unknown

/** The logic layer: the built scripts in a context of their own, with WeChat's globals and nothing else. */
export class Realm {
  app: Options = {}
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly definitions = new Map<string, Definition>()
  private readonly context: vm.Context
  private loading = ''

  constructor(
    private readonly files: Package,
    run: Run,
    wx: Record<string, unknown>,
    currentPages: () => unknown[],
    now: () => number,
  ) {
    const define = (kind: Definition['kind']) => (options: Options) => {
      this.definitions.set(this.loading, { kind, options })
    }
    const globals: Record<string, unknown> = {
      wx,
      console: consoleOf(run),
      setTimeout: (act: () => void, milliseconds = 0) => run.after(milliseconds, act),
      setInterval: (act: () => void, milliseconds = 0) => run.every(milliseconds, act),
      clearTimeout: (timer?: NodeJS.Timeout) => run.cancel(timer),
      clearInterval: (timer?: NodeJS.Timeout) => run.cancel(timer),
      // Bytes that cross between WeChat and the mini-program must be instances of the same classes on both sides.
      ArrayBuffer,
      Uint8Array,
      Date: dateOn(now),
      App: (options: Options) => {
        this.app = options
      },
      Page: define('Page'),
      Component: define('Component'),
      Behavior: (options: Options) => options,
      getApp: () => this.app,
      getCurrentPages: currentPages,
    }
    globals.global = globals
    this.context = vm.createContext(globals)
  }

  start(): void {
    this.load('app.js', '')
  }

  definitionOf(file: string): Definition {
    const known = this.definitions.get(file)
    if (known) return known
    const before = this.loading
    this.loading = file
    this.load(`${file}.js`, this.files.packageOf(file))
    this.loading = before
    const definition = this.definitions.get(file)
    if (!definition) throw new Error(`${file}.js calls neither Page nor Component`)
    return definition
  }

  private load(file: string, from: string): unknown {
    const owner = this.files.packageOf(file)
    if (owner !== '' && owner !== from) {
      throw new Error(`${file} is in subpackage ${owner} and cannot be required from '${from || 'main'}'`)
    }
    const known = this.modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(file, module)
    const wrap = vm.compileFunction(this.files.source(file), ['require', 'module', 'exports', ...shadowed], {
      filename: path.join(this.files.root, file),
      parsingContext: this.context,
    })
    wrap(this.requireFrom(file), module, module.exports)
    return module.exports
  }

  private requireFrom(file: string): Require {
    return (target) => {
      const joined = target.startsWith('/')
        ? target.slice(1)
        : path.posix.join(path.posix.dirname(file), target)
      return this.load(joined.endsWith('.js') ? joined : `${joined}.js`, this.files.packageOf(file))
    }
  }
}

/** Date as a phone has it whose clock shows another time than the computer's. */
const dateOn = (now: () => number) =>
  class extends Date {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]))
    }
    static override now = now
  }

/** console.error of the mini-program counts as an error of the run; the rest is quiet. */
function consoleOf(run: Run) {
  const quiet = () => undefined
  const error = (...parts: unknown[]) => {
    run.errors.push(parts.map((part) => described(part)).join(' '))
  }
  return {
    log: quiet,
    info: quiet,
    debug: quiet,
    warn: quiet,
    group: quiet,
    groupEnd: quiet,
    time: quiet,
    timeEnd: quiet,
    error,
  }
}

function described(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part === 'object' && part !== null && 'stack' in part) return String(part.stack)
  return JSON.stringify(part) ?? String(part)
}
