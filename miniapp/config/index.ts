import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { miniBundle, webBundle } from './bundle'

const sources = path.resolve(__dirname, '../src')
const shared = path.resolve(__dirname, '../../shared/src')

/** The builds without private class fields, which JavaScriptCore on iOS 14 cannot read. */
const legacy = (name: string) =>
  path.resolve(path.dirname(require.resolve(`${name}/package.json`)), 'build/legacy/index.js')

/** Styles stay as written: a px is a device-independent pixel in both builds, and `button` means button. */
const postcss = {
  pxtransform: { enable: false, config: {} },
  autoprefixer: { enable: true, config: {} },
  htmltransform: { enable: false, config: { removeCursorStyle: false } },
  url: { enable: false, config: {} },
}

export default defineConfig<'webpack5'>({
  projectName: 'yizhan',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['@tarojs/plugin-framework-react', path.resolve(__dirname, 'plugin-templates/index.js')],
  env: {
    TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? 'http://127.0.0.1:8080'),
    TARO_APP_MAP_TILES: JSON.stringify(process.env.TARO_APP_MAP_TILES ?? ''),
  },
  alias: {
    '@': sources,
    '@tanstack/react-query$': legacy('@tanstack/react-query'),
    '@tanstack/query-core$': legacy('@tanstack/query-core'),
  },
  terser: { enable: true, config: { output: { ascii_only: false, comments: false } } },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            { from: 'src/platform/map/station-pin.png', to: 'dist/weapp/resident/station-pin.png' },
          ]
        : [],
    options: {},
  },
  mini: {
    runtime: { enableInnerHTML: false },
    postcss,
    webpackChain: miniBundle,
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { hot: false, open: false, host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
    postcss,
    webpackChain: webBundle,
    compile: { include: [shared] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
