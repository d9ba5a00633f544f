import path from 'node:path'
import { root } from '../../local/build.mjs'
import { packageSizes } from './mini-program.mjs'
import { homeScript } from './web-app.mjs'

/** Bytes of an empty Taro 4.2.1 app: main package, and gzipped script of its web build. */
const EMPTY = { main: 312_000, script: 106_000 }

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`

/** The sizes of both builds, against an empty Taro app's. The ratio is the larger of the two. */
export const packages = async (say) => {
  const { main, subs } = packageSizes(path.join(root, 'miniapp/dist/weapp'))
  for (const [name, size] of subs) say(`subpackage ${name}: ${kilobytes(size)}`)
  const script = await homeScript()
  const ratios = { main: main / EMPTY.main, script: script / EMPTY.script }
  say(
    `main package ${ratios.main.toFixed(2)} of an empty app's, home screen's script ${ratios.script.toFixed(2)}`,
  )
  const figure = `main package ${kilobytes(main)}, web script of the home screen ${kilobytes(script)} gzipped`
  return { ratio: Math.max(ratios.main, ratios.script), figure }
}
