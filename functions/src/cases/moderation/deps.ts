import type { ModerationRules } from '@yizhan/shared/cases'
import type { Cursors } from '../../platform/cursor'
import type { Store } from '../../platform/store'
import type { CaseStore } from '../case-store'
import type { PhotoDesk } from '../ports'
import type { ContentCheck, WechatPush } from './ports'

export interface ModerationDeps {
  readonly store: Store
  readonly cursors: Cursors
  readonly cases: Pick<CaseStore, 'find' | 'event' | 'events'>
  readonly photos: Pick<PhotoDesk, 'linksOf'>
  readonly rules: () => Promise<ModerationRules>
  /** Under which name WeChat knows a person. */
  readonly openIdOf: (personId: string) => Promise<string | undefined>
  readonly contentCheck: ContentCheck
  /** Where this deployment takes WeChat's messages; without it, pictures are looked at by people alone. */
  readonly push?: WechatPush | undefined
}
