import type { CaseStories } from '../cases'
import type { Cursors } from '../platform/cursor'
import type { Settings } from '../platform/settings'
import type { Store } from '../platform/store'

export interface LibraryDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly stories: CaseStories
}
