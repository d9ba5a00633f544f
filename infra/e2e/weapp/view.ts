import { wxmlToJs } from 'miniprogram-compiler'
import type { Instance } from './instance'
import { isNode, type ViewNode } from './nodes'
import type { Package } from './package'

interface RawNode {
  tag: string
  attr?: Record<string, unknown>
  children?: Array<RawNode | string>
}
type Templates = (file: string) => ((data: unknown, ...rest: unknown[]) => RawNode) | undefined

/** The templates as WeChat's own compiler makes them; broken WXML throws with its file and line. */
export function compileTemplates(root: string): Templates {
  const make = new Function('global', 'window', 'document', '__wxAppCode__', wxmlToJs(root))
  return make({}, { __wcc_version__: '' }, {}, {})
}

/** The view layer: opens custom components up and keeps their instances between two renderings. */
export class View {
  private readonly templates: Templates

  constructor(
    private readonly files: Package,
    private readonly create: (path: string) => Instance,
  ) {
    this.templates = compileTemplates(files.root)
  }

  render(instance: Instance): ViewNode {
    const page: ViewNode = { tag: 'page', attr: {}, children: [], owner: instance }
    this.fill(page, instance, [])
    return page
  }

  private fill(into: ViewNode, instance: Instance, slotted: Array<ViewNode | string>): void {
    const template = this.templates(`${instance.path}.wxml`)
    if (!template) throw new Error(`${instance.path}.wxml is not among the compiled templates`)
    const seen = new Set<string>()
    into.children = this.open(template(instance.data, {}, {}).children ?? [], {
      owner: instance,
      parent: into,
      key: '',
      slotted,
      seen,
    })
    for (const [key, child] of instance.children) {
      if (seen.has(key)) continue
      instance.children.delete(key)
      child.live('detached')
    }
  }

  private open(raw: Array<RawNode | string>, at: Place): Array<ViewNode | string> {
    return raw.flatMap((child, index) => {
      if (typeof child === 'string') return child
      if (child.tag === 'wx-slot') return at.slotted.map((node) => adopt(node, at.parent))
      return this.element(child, { ...at, key: `${at.key}/${index}` })
    })
  }

  private element(raw: RawNode, at: Place): ViewNode {
    const tag = raw.tag.replace(/^wx-/, '')
    const node: ViewNode = { tag, attr: raw.attr ?? {}, children: [], parent: at.parent, owner: at.owner }
    const inside = this.open(raw.children ?? [], { ...at, parent: node })
    const component = this.files.componentOf(at.owner.path, tag)
    if (!component) {
      node.children = inside
      return node
    }
    at.seen.add(at.key)
    node.component = this.component(component, node, at)
    this.fill(node, node.component, inside)
    return node
  }

  private component(componentPath: string, node: ViewNode, at: Place): Instance {
    const known = at.owner.children.get(at.key)
    const instance = known ?? this.create(componentPath)
    instance.host = node
    instance.receive(node.attr)
    if (!known) {
      at.owner.children.set(at.key, instance)
      instance.live('created')
      instance.live('attached')
      instance.live('ready')
    }
    return instance
  }
}

interface Place {
  owner: Instance
  parent: ViewNode
  key: string
  slotted: Array<ViewNode | string>
  seen: Set<string>
}

function adopt(node: ViewNode | string, parent: ViewNode): ViewNode | string {
  return isNode(node) ? Object.assign(node, { parent }) : node
}
