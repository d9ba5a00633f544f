import type { Moment, Role } from '@yizhan/shared/people'
import type { Cursors } from '../platform/cursor'
import type { Limits } from '../platform/limits'
import type { Log } from '../platform/log'
import type { Sessions } from '../platform/session'
import type { Settings } from '../platform/settings'
import type { Store } from '../platform/store'
import type { StationBook, Wechat } from './ports'

/** What a deployment tells its clients. */
export interface ClientSettings {
  readonly webSignIn: { readonly authorizeUrl: string; readonly appId: string }
  /** WeChat’s template ids, where the deployment’s environment names them rather than the settings. */
  readonly templates: Readonly<Partial<Record<Moment, string>>>
  readonly mapTilesUrl: string | null
}

export interface DemoPerson {
  readonly id: string
  readonly role: Role
  readonly sign: string
}

export interface PeopleDeps {
  readonly store: Store
  readonly settings: Settings
  readonly stations: StationBook
  readonly wechat: Wechat
  readonly sessions: Sessions
  readonly cursors: Cursors
  readonly log: Log
  readonly limits: Limits
  readonly client: ClientSettings
  /** Given on one machine only, where WeChat's stand-in lets one choose whom to sign in as. */
  readonly demo?: readonly DemoPerson[]
}
