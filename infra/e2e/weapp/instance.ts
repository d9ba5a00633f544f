import type { ViewNode } from './nodes'
import { setPath } from './set-path'

export type Options = Record<string, unknown>
export type Data = Record<string, unknown>
export interface Definition {
  kind: 'Page' | 'Component'
  options: Options
}

const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' ? (value as Record<string, unknown>) : {}

/** The values a component starts with: WeChat allows both `count: Number` and `count: { type, value }`. */
function defaults(properties: unknown): Data {
  return Object.fromEntries(
    Object.entries(record(properties)).map(([name, property]) => [name, copy(record(property).value) ?? '']),
  )
}

/** A page or component that lives in the logic layer; `self` is what its own code knows as `this`. */
export class Instance {
  readonly self: Record<string, unknown>
  readonly children = new Map<string, Instance>()
  /** The tag that put this component into its parent's page. */
  host?: ViewNode
  private given: Record<string, string> = {}

  constructor(
    readonly path: string,
    readonly definition: Definition,
    private readonly onPatch: (instance: Instance, patch: Data, done?: () => void) => void,
  ) {
    const { options, kind } = definition
    const methods = kind === 'Component' ? record(options.methods) : options
    this.self = { ...methods, data: { ...defaults(options.properties), ...copy(record(options.data)) } }
    this.self.properties = this.self.data
    this.self.setData = (patch: Data, done?: () => void) => this.setData(patch, done)
  }

  get data(): Data {
    return this.self.data as Data
  }

  get properties(): string[] {
    return Object.keys(record(this.definition.options.properties))
  }

  setData(patch: Data, done?: () => void): void {
    const sent = copy(patch)
    for (const [path, value] of Object.entries(sent)) setPath(this.data, path, value)
    this.onPatch(this, sent, done)
  }

  /** Hands attributes to the component's properties, and only those that changed since the last time. */
  receive(attributes: Record<string, unknown>): void {
    for (const name of this.properties) {
      const value = attributes[name]
      const now = JSON.stringify(value)
      if (value === undefined || this.given[name] === now) continue
      this.given[name] = now
      this.data[name] = copy(value)
    }
  }

  has(method: string): boolean {
    return typeof this.self[method] === 'function'
  }

  call(method: string, ...args: unknown[]): unknown {
    const found = this.self[method]
    return typeof found === 'function' ? found.apply(this.self, args) : undefined
  }

  /** A component's lifetime may be written at the top or under `lifetimes`. */
  live(lifetime: string): void {
    const { options } = this.definition
    const found = record(options.lifetimes)[lifetime] ?? options[lifetime]
    if (typeof found === 'function') found.call(this.self)
  }
}
