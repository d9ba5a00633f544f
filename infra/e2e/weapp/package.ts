import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface SubPackage {
  root: string
  pages: string[]
}
interface AppJson {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  tabBar?: { custom?: boolean; list: Array<{ pagePath: string }> }
  usingComponents?: Record<string, string>
}
interface ComponentJson {
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
  enablePullDownRefresh?: boolean
}

const trimmed = (root: string) => root.replace(/^\/|\/$/g, '')

/** A built mini-program on disk, as its app.json describes it. */
export class Package {
  readonly app: AppJson
  readonly subPackages: SubPackage[]
  readonly pages: string[]
  readonly tabs: string[]
  private readonly descriptions = new Map<string, ComponentJson>()

  constructor(readonly root: string) {
    this.app = this.json('app') as AppJson
    const subs = this.app.subPackages ?? this.app.subpackages ?? []
    this.subPackages = subs.map((sub) => ({ root: trimmed(sub.root), pages: sub.pages }))
    this.pages = [
      ...this.app.pages,
      ...this.subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`)),
    ]
    this.tabs = this.app.tabBar?.list.map((tab) => tab.pagePath) ?? []
  }

  /** The subpackage a file belongs to, or '' for the main package. */
  packageOf(file: string): string {
    return this.subPackages.find((sub) => file.startsWith(`${sub.root}/`))?.root ?? ''
  }

  describe(file: string): ComponentJson {
    const known = this.descriptions.get(file)
    if (known) return known
    const description = existsSync(path.join(this.root, `${file}.json`)) ? this.json(file) : {}
    this.descriptions.set(file, description)
    return description
  }

  /** The component that a tag in a page's or component's template stands for. */
  componentOf(file: string, tag: string): string | undefined {
    const own = this.describe(file).usingComponents?.[tag]
    if (own) return own.startsWith('/') ? own.slice(1) : path.posix.join(path.posix.dirname(file), own)
    return this.app.usingComponents?.[tag]?.replace(/^\//, '')
  }

  source(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8')
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file))
  }

  private json(file: string): ComponentJson {
    return JSON.parse(this.source(`${file}.json`))
  }
}
