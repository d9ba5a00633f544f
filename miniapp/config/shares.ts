import type { Chunk, ChunkGraph, Module } from 'webpack'

const CODE = /\/(src|node_modules)\//
const HOME = /\/src\/pages\//
const DESK = /\/src\/desk\//

/** Whether a page of this kind is in the chunk: each page of the web build is a chunk of its own. */
const holds = (page: RegExp, chunk: Chunk, graph: ChunkGraph): boolean =>
  graph.getChunkModules(chunk).some((module) => page.test(module.nameForCondition() ?? ''))

/** The file that a module belongs to when it is shared: the first screen's, the desk's, or that of all other pages. */
const shareOf = (module: Module, graph: ChunkGraph): string | undefined => {
  if (!CODE.test(module.nameForCondition() ?? '')) return undefined
  const chunks = [...graph.getModuleChunksIterable(module)].filter((chunk) => !chunk.canBeInitial())
  if (chunks.some((chunk) => holds(HOME, chunk, graph))) return 'base'
  return chunks.every((chunk) => holds(DESK, chunk, graph)) ? 'staff' : 'inner'
}

const share = (name: string, minChunks: number) => ({
  name,
  chunks: 'async',
  minChunks,
  priority: 5,
  test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) => shareOf(module, chunkGraph) === name,
})

/** What pages of the web build share, so that the first screen waits for nothing that it does not show itself. */
export const shares = { base: share('base', 2), inner: share('inner', 3), staff: share('staff', 3) }
