import type { Settings } from '../../platform/settings'
import type { Store } from '../../platform/store'
import type { CaseStore } from '../case-store'
import type { Publicity } from '../moderation'
import type { PhotoDesk, StationBook } from '../ports'

export interface PublicDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cases: Pick<CaseStore, 'find' | 'findByNumber' | 'events'>
  readonly stations: Pick<StationBook, 'district'>
  readonly publicity: Publicity
  readonly photos: Pick<PhotoDesk, 'linksOf'>
}
