import type { Operation } from '../platform/operation'
import { type PublishedIn, publishedInBy } from './count-published'
import type { LibraryDeps } from './deps'
import { listTypicalCasesBy, listTypicalDraftsBy } from './list-typical-cases'
import { listArticlesBy, readArticleBy } from './read-articles'
import { readTypicalCaseBy } from './read-typical-case'
import { changeTypicalCaseBy, draftTypicalCaseBy, reviewTypicalCaseBy } from './write-typical-case'

export { LIBRARY_TABLES } from './table'

export interface Library {
  readonly operations: readonly Operation[]
  /** How many typical cases of a station were published from one moment to another. */
  readonly publishedIn: PublishedIn
}

/** What a resident may read up: law articles, open letters, and typical cases. */
export const makeLibrary = (deps: LibraryDeps): Library => ({
  operations: [
    listArticlesBy(deps),
    readArticleBy(deps),
    listTypicalCasesBy(deps),
    listTypicalDraftsBy(deps),
    readTypicalCaseBy(deps),
    draftTypicalCaseBy(deps),
    changeTypicalCaseBy(deps),
    reviewTypicalCaseBy(deps),
  ],
  publishedIn: publishedInBy(deps),
})
