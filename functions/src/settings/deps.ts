import type { Actor } from '@yizhan/shared/people'
import type { Station } from '@yizhan/shared/stations'
import type { Cursors } from '../platform/cursor'
import type { Settings } from '../platform/settings'
import type { Store } from '../platform/store'

export interface SettingsDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  /** The posts of these people, as far as they exist. */
  readonly postsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, Actor>>
  readonly stations: { district(): Promise<{ readonly stations: readonly Station[] }> }
}
