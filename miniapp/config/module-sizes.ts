import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiler, Module } from 'webpack'

const repository = path.resolve(__dirname, '../..')

/** What was joined into one module, apart. */
const partsOf = (module: Module): readonly Module[] =>
  'modules' in module ? (module.modules as readonly Module[]) : [module]

const nameOf = (module: Module) =>
  path.relative(repository, module.nameForCondition() ?? module.identifier()).replace(/^(\.\.\/)+/, '')

/**
 * Writes which modules each chunk of a build consists of, in bytes before minifying, to `<folder of the build>-modules.json`
 * beside the build: whoever finds a package too large then knows what is in it.
 */
export class ModuleSizes {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('ModuleSizes', ({ chunks, chunkGraph, outputOptions }) => {
      const found = [...chunks].flatMap((chunk) =>
        [...chunkGraph.getChunkModules(chunk)]
          .flatMap(partsOf)
          .map((module) => ({ chunk: chunk.name, module: nameOf(module), bytes: module.size() })),
      )
      const file = `${outputOptions.path}-modules.json`
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(found.sort((one, other) => other.bytes - one.bytes)))
    })
  }
}
