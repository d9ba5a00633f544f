import type { FileMaker } from '../../cases'

/** The PDF library waits for the first file: it takes as long to load as everything else of a start. */
export const lazyFileMaker = (fontFolder: string): FileMaker => {
  let loaded: Promise<FileMaker> | undefined
  const maker = () => {
    loaded ??= import('./index').then((m) => m.makeFileMaker(fontFolder))
    return loaded
  }
  return {
    shrink: async (photo, most) => (await maker()).shrink(photo, most),
    draw: async (file) => (await maker()).draw(file),
  }
}
