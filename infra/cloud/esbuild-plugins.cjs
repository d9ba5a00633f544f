/** What serverless-esbuild does beside bundling. */
const { execFileSync } = require('node:child_process')
const { copyFileSync, mkdirSync, readFileSync, renameSync } = require('node:fs')
const path = require('node:path')

const maps = path.join(__dirname, 'dist/maps')

/** Source maps stay here, for whoever reads a stack trace; the function does not carry them. */
function keepMap(folder, name) {
  mkdirSync(maps, { recursive: true })
  renameSync(path.join(folder, `${name}.js.map`), path.join(maps, `${name}.js.map`))
}

/** The function that people wait for starts from V8's code cache. */
function addCodeCache(folder, name) {
  const bundle = path.join(folder, `${name}.bundle.js`)
  renameSync(path.join(folder, `${name}.js`), bundle)
  copyFileSync(path.join(__dirname, 'code-cache/loader.cjs'), path.join(folder, `${name}.js`))
  execFileSync(process.execPath, [path.join(__dirname, 'code-cache/make.cjs'), bundle], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' },
  })
}

const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * esbuild escapes every letter beyond ASCII but those in regular expressions, and a single one makes V8 keep the whole
 * bundle in two bytes a letter and read it twice as long.
 */
const onlyAscii = {
  name: 'onlyAscii',
  setup({ onLoad }) {
    onLoad({ filter: /(functions|shared|infra)[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped),
      loader: 'ts',
    }))
  },
}

const finish = {
  name: 'finish',
  setup({ initialOptions: { entryPoints, outdir }, onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length > 0) return
      const name = path.basename(entryPoints[0], '.ts')
      keepMap(outdir, name)
      if (name === 'api') addCodeCache(outdir, name)
    })
  },
}

module.exports = [onlyAscii, finish]
