import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../local/machine/free-port'

const startScript = path.resolve(import.meta.dirname, '../local/start.mjs')

export interface ProductOptions {
  /** Kept when given, so that a second start finds it again; a temporary one otherwise. */
  dataDir?: string
  port?: number
  env?: Record<string, string>
  /** How long it may take until /readyz says yes, ms. */
  patience?: number
  /** What to start instead of the product; for this driver's own tests. */
  script?: string
}

/** The built product as `npm start` runs it, on a port and data of its own. */
export class Product {
  private output = ''
  private readonly exited: Promise<number | null>

  private constructor(
    readonly origin: string,
    readonly dataDir: string,
    private readonly temporary: boolean,
    private readonly child: ChildProcess,
  ) {
    const keep = (chunk: Buffer) => {
      this.output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    this.exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  }

  static async start(options: ProductOptions = {}): Promise<Product> {
    const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'yizhan-data-'))
    const port = options.port ?? (await freePort())
    const child = spawn(process.execPath, [options.script ?? startScript, '--as-built'], {
      env: { ...process.env, ...options.env, PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a crash can take the store down together with the server.
      detached: true,
    })
    const product = new Product(`http://127.0.0.1:${port}`, dataDir, options.dataDir === undefined, child)
    await product.ready(options.patience ?? 60_000)
    return product
  }

  get log(): string {
    return this.output
  }

  get pid(): number {
    return this.child.pid as number
  }

  private get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  private async ready(patience: number): Promise<void> {
    const end = performance.now() + patience
    while (this.running && performance.now() < end) {
      const answer = await fetch(`${this.origin}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await this.crash()
    throw new Error(`the product did not become ready:\n${this.output}`)
  }

  /** Ends it as a service manager would; throws when it is still there after 5 s. */
  async stop(): Promise<void> {
    if (this.running) process.kill(this.pid, 'SIGTERM')
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 5000).unref())
    if ((await Promise.race([this.exited, late])) === 'late') {
      await this.crash()
      throw new Error(`the product did not end within 5 s of SIGTERM:\n${this.output}`)
    }
    this.forget()
  }

  /** kill -9 of the server and everything it started; its data stays. */
  async crash(): Promise<void> {
    try {
      process.kill(-this.pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
    await this.exited
  }

  /** kill -9 of the server's own process alone: what it started is left to find out. */
  async crashServer(): Promise<void> {
    process.kill(this.pid, 'SIGKILL')
    await this.exited
  }

  private forget(): void {
    if (this.temporary) rmSync(this.dataDir, { recursive: true, force: true })
  }
}
