import { setTimeout as pause } from 'node:timers/promises'
import { dispatch } from './events'
import { describeTarget, matches, type Target } from './find'
import { isControl, isSilent, nameOf, roleOf, shown, textOf, type ViewNode } from './nodes'
import type { Position } from './phone'
import { Program } from './program'

/** A page that starts a timer with every timer never comes to rest; then it is taken as it is. */
const mostTurns = 100

/** A running mini-program, seen and used as a person would. */
export class MiniProgram extends Program {
  private readonly typed = new Map<string, { value: string; over: unknown }>()

  text(target?: Target): string {
    return textOf(target ? this.get(target) : this.tree())
  }

  all(target: Target): ViewNode[] {
    return [...shown(this.tree())].filter((node) => matches(node, target))
  }

  /** The innermost element that fits, since text is also the text of what is around it. */
  find(target: Target): ViewNode | undefined {
    const found = this.all(target)
    return 'text' in target ? found.at(-1) : found[0]
  }

  get(target: Target): ViewNode {
    const found = this.find(target)
    if (!found) throw new Error(`no ${describeTarget(target)} on ${this.route}:\n${this.outline()}`)
    return found
  }

  async fire(
    target: Target,
    type: string,
    detail: Record<string, unknown> = {},
    beside: Record<string, unknown> = {},
  ): Promise<void> {
    const node = this.get(target)
    const heard = this.run.guard(() => dispatch(node, type, detail, beside))()
    if (heard !== true) {
      throw new Error(
        `${describeTarget(target)} on ${this.route} does not answer ${type}: ${this.run.errors.at(-1) ?? ''}`,
      )
    }
    await this.settle()
  }

  tap = (target: Target) => this.fire(target, 'tap')

  /** Drags the map until this is its middle. A map calls its events begin and end, whatever they are bound as. */
  async moveMap(target: Target, to: Position): Promise<void> {
    this.phone.mapCenter = to
    for (const type of ['begin', 'end'])
      await this.fire(target, 'regionchange', {}, { type, causedBy: 'drag' })
  }

  async input(target: Target, value: string): Promise<void> {
    const node = this.get(target)
    this.typed.set(keyOf(node), { value, over: node.attr.value })
    await this.fire(target, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  focus = (target: Target) => this.fire(target, 'focus', { value: this.value(target) })
  blur = (target: Target) => this.fire(target, 'blur', { value: this.value(target) })
  confirm = (target: Target) => this.fire(target, 'confirm', { value: this.value(target) })
  change = (target: Target, value: unknown) => this.fire(target, 'change', { value })

  /** What stands in a field: the text typed into it, until the mini-program sets another. */
  value(target: Target): string {
    const node = this.get(target)
    const typed = this.typed.get(keyOf(node))
    return typed && typed.over === node.attr.value ? typed.value : String(node.attr.value ?? '')
  }

  /** Waits until the element is there, by default for at most 5 s. */
  async waitFor(target: Target, milliseconds = 5000): Promise<ViewNode> {
    await this.until(() => this.find(target) !== undefined, describeTarget(target), milliseconds)
    return this.get(target)
  }

  async waitForRoute(route: string, milliseconds = 5000): Promise<void> {
    await this.until(() => this.route === route, `page ${route}`, milliseconds)
  }

  async until(holds: () => boolean, what: string, milliseconds = 5000): Promise<void> {
    const end = performance.now() + milliseconds
    if (this.run.busy) await this.settle()
    while (!holds()) {
      if (performance.now() > end) {
        const errors = this.run.errors.map((error) => `\n${error}`).join('')
        throw new Error(`waited ${milliseconds} ms for ${what} on ${this.route}:\n${this.outline()}${errors}`)
      }
      await this.settle()
    }
  }

  /**
   * Lets what the last event started run: promises, timers of no length and those that they start, setData callbacks.
   * On a machine that stalls, such timers run later than any time given to them; a tap between them would meet an
   * element that the logic layer has already given up.
   */
  async settle(): Promise<void> {
    await pause(15)
    for (let turns = 0; this.run.busy && turns < mostTurns; turns += 1) await pause(0)
  }

  /** Everything a person can act on that a screen reader could not name. */
  controlsWithoutName(): string[] {
    const nameless = [...shown(this.tree())].filter(
      (node) => isControl(node) && !isSilent(node) && (nameOf(node) === '' || !roleOf(node)),
    )
    return nameless.map(
      (node) =>
        `<${node.tag} class="${node.attr.class ?? ''}" id="${node.attr.id ?? ''}"> ${roleOf(node) ?? 'no role'}`,
    )
  }

  /** The page in a few lines, as a screen reader would go through it. */
  outline(): string {
    const controls = [...shown(this.tree())].filter(isControl)
    const lines = controls.map((node) => `  ${roleOf(node) ?? node.tag} "${nameOf(node)}"`)
    return [`  ${this.text().slice(0, 400)}`, ...lines].join('\n')
  }

  calls(name: string): Array<Record<string, unknown>> {
    return this.run.calls.filter((made) => made.name === name).map((made) => made.options)
  }

  largestUpdate(): number {
    return Math.max(0, ...this.run.sent.map((sent) => sent.bytes))
  }

  back = () => {
    this.run.guard(() => this.pages.navigateBack())()
    return this.settle()
  }
}

const keyOf = (node: ViewNode) => `${node.owner.path} ${node.attr.id ?? node.attr['data-sid']}`
