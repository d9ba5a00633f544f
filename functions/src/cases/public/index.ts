import type { Operation } from '../../platform/operation'
import type { PublicDeps } from './deps'
import { listPublicCasesBy } from './list-public-cases'
import { readPublicCaseBy } from './read-public-case'

export { type CaseStories, makeCaseStories } from './stories'

export const publicOperations = (deps: PublicDeps): Operation[] => [
  listPublicCasesBy(deps),
  readPublicCaseBy(deps),
]
