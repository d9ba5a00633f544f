export interface SentData {
  path: string
  bytes: number
  payload: Record<string, unknown>
}
/** What Node makes of a timer of no length, ms. */
const shortest = 1
type Listener = (event?: unknown) => void

/** One life of the mini-program's process, from its start until it is killed. */
export class Run {
  alive = true
  /** Grows with every setData, so that a rendering can tell whether it is still true. */
  changes = 0
  readonly errors: string[] = []
  readonly calls: Array<{ name: string; options: Record<string, unknown> }> = []
  readonly sent: SentData[] = []
  private readonly timers = new Set<NodeJS.Timeout>()
  /** Those of no length: what an event started is done only when none is left. */
  private readonly soon = new Set<NodeJS.Timeout>()
  private readonly aborts = new Set<AbortController>()
  private readonly listeners = new Map<string, Set<Listener>>()

  /** Code of a killed process never runs again; what a live one throws is kept for the test to see. */
  guard<A extends unknown[]>(act: (...args: A) => unknown): (...args: A) => unknown {
    return (...args) => {
      if (!this.alive) return undefined
      try {
        return act(...args)
      } catch (error) {
        this.errors.push(error instanceof Error || hasStack(error) ? String(error.stack) : String(error))
        return undefined
      }
    }
  }

  after(milliseconds: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.forget(timer)
      this.guard(act)()
    }, milliseconds)
    this.timers.add(timer)
    if (milliseconds <= shortest) this.soon.add(timer)
    return timer
  }

  get busy(): boolean {
    return this.soon.size > 0
  }

  every(milliseconds: number, act: () => void): NodeJS.Timeout {
    const timer = setInterval(this.guard(act), Math.max(milliseconds, 4))
    this.timers.add(timer)
    return timer
  }

  cancel(timer: NodeJS.Timeout | undefined): void {
    if (timer === undefined) return
    clearTimeout(timer)
    this.forget(timer)
  }

  private forget(timer: NodeJS.Timeout): void {
    this.timers.delete(timer)
    this.soon.delete(timer)
  }

  abortable(): AbortController {
    const controller = new AbortController()
    this.aborts.add(controller)
    return controller
  }

  settled(controller: AbortController): void {
    this.aborts.delete(controller)
  }

  on(event: string, listener: Listener): void {
    const known = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, known.add(listener))
  }

  off(event: string, listener?: Listener): void {
    if (listener) this.listeners.get(event)?.delete(listener)
    else this.listeners.delete(event)
  }

  emit(event: string, detail?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) this.guard(listener)(detail)
  }

  kill(): void {
    this.alive = false
    for (const timer of this.timers) clearTimeout(timer)
    for (const controller of this.aborts) controller.abort()
    this.timers.clear()
    this.soon.clear()
    this.aborts.clear()
    this.listeners.clear()
  }
}

/** Errors thrown inside the mini-program's realm are not instances of this realm's Error. */
function hasStack(error: unknown): error is { stack: string } {
  return typeof error === 'object' && error !== null && 'stack' in error
}
