import { lazyFileMaker } from '../adapters/pdf/lazy'
import type { ReadFileBy } from '../cases'
import { readFileBy } from '../cases/record/read-file'

/** Files of cases, for a process that makes them: what they are made of is not part of the others. */
export const caseFiles = (fontFolder: string): ReadFileBy => readFileBy(lazyFileMaker(fontFolder))
