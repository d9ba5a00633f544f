import path from 'node:path'
import { ProvidePlugin } from 'webpack'
import { ModuleSizes } from './module-sizes'
import { shares } from './shares'

/** A drawing without what nobody sees, as a data URI that both builds can read. */
const drawingUri = (svg: Buffer | string): string => {
  const drawing = String(svg)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ class="[^"]*"/g, '')
    .replace(/"/g, "'")
    .trim()
  return `data:image/svg+xml,${drawing.replace(/[<>#%{}]/g, encodeURIComponent)}`
}

/** The part of webpack-chain that is used here. */
interface Chain {
  module: { rule(name: string): Rule }
  optimization: { splitChunks(options: object): unknown; get(name: string): object }
  performance: { hints(shown: boolean): unknown }
  plugin(name: string): {
    use(plugin: typeof ProvidePlugin, options: [Record<string, [string, string]>]): unknown
    use(plugin: typeof ModuleSizes): unknown
  }
}

interface Rule {
  test(pattern: RegExp): Rule
  type(type: string): Rule
  set(key: string, value: unknown): Rule
  exclude: { add(pattern: RegExp): unknown }
  use(name: string): { loader(name: string): { options(options: object): unknown } }
}

const DRAWING = /\.svg$/

/** What both builds add to Taro's bundler: drawings inlined, TypeScript and JSX turned by esbuild. */
export const bundle = (chain: Chain): void => {
  chain.module.rule('image').exclude.add(DRAWING)
  chain.module.rule('drawing').test(DRAWING).type('asset/inline').set('generator', { dataUrl: drawingUri })
  chain.module
    .rule('script')
    .use('esbuild')
    .loader(require.resolve('esbuild-loader'))
    .options({ target: 'es2020', jsx: 'automatic' })
}

const abortController = path.resolve(__dirname, 'abort-controller.js')

/** What WeChat's logic layer lacks is put in wherever it is named. */
export const miniBundle = (chain: Chain): void => {
  bundle(chain)
  chain.plugin('lacking').use(ProvidePlugin, [{ AbortController: [abortController, 'AbortController'] }])
  chain.plugin('module sizes').use(ModuleSizes)
}

/** What several pages of the web build share stands in files beside them. Sizes are judged by the benches. */
export const webBundle = (chain: Chain): void => {
  bundle(chain)
  const split = chain.optimization.get('splitChunks') as { cacheGroups: object }
  chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, ...shares } })
  chain.performance.hints(false)
}
