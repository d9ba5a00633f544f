import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from './cannot-start'

export interface Surroundings {
  readonly root: string
  readonly platform: string
  readonly arch: string
  /** The PATH to look through. */
  readonly path: string
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const packaged = (name: string, { root }: Surroundings): string | undefined => {
  try {
    const manifest = createRequire(path.join(root, 'infra', 'package.json')).resolve(`${name}/package.json`)
    return path.join(path.dirname(manifest), 'dynoxide')
  } catch {
    return undefined
  }
}

/** The embedded store's program: from its package for this platform, else from the PATH, else refused. */
export const findStoreBinary = (around: Surroundings): string => {
  const name = `@dynoxide/${around.platform}-${around.arch}`
  const extension = around.platform === 'win32' ? '.exe' : ''
  const fromPackage = packaged(name, around)
  const onPath = around.path
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'dynoxide'))
  const found = [...(fromPackage ? [fromPackage] : []), ...onPath]
    .map((file) => file + extension)
    .find(isExecutable)
  if (!found) throw new CannotStart('storeMissing', { name })
  return found
}
