import type { Operation } from '../../platform/operation'
import { makeFetchStationCode, type StationCodeDeps } from './fetch-station-code'
import type { PapersDeps } from './read-papers'

export type { PageCodes } from './ports'

/** How certificates and posters are drawn, where this process draws them: what that takes is not part of the others. */
export type ReadPapersBy = (deps: PapersDeps) => Operation[]

/** Certificates and posters, and WeChat's codes on them. */
export const paperOperations = (
  deps: PapersDeps & StationCodeDeps,
  papers: ReadPapersBy | undefined,
): Operation[] => [makeFetchStationCode(deps), ...(papers ? papers(deps) : [])]
