import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('.map') && !file.endsWith('.LICENSE.txt'))
    .reduce((sum, file) => sum + statSync(file).size, 0)

/** Bytes of the main package and of each subpackage, as WeChat counts them. */
export const packageSizes = (dist) => {
  const manifest = path.join(dist, 'app.json')
  if (!existsSync(manifest)) throw new Error('there is no mini-program build: npm run build:weapp')
  const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(manifest, 'utf8'))
  const subs = subpackages.map(({ root }) => [root, sizeOf(path.join(dist, root))])
  const main = sizeOf(dist) - subs.reduce((sum, [, size]) => sum + size, 0)
  return { main, subs }
}
