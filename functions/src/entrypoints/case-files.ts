import type { ReadPapersBy } from '../activities'
import { readPapersBy } from '../activities/papers/read-papers'
import { lazyFileMaker } from '../adapters/pdf/lazy'
import type { ReadFileBy } from '../cases'
import { readFileBy } from '../cases/record/read-file'

interface Drawn {
  readonly files: ReadFileBy
  readonly papers: ReadPapersBy
}

/** Files of cases, certificates and posters, for a process that draws them: what they are made of is not part of the others. */
export const drawnFiles = (fontFolder: string): Drawn => {
  const maker = lazyFileMaker(fontFolder)
  return { files: readFileBy(maker), papers: readPapersBy(maker) }
}
