import { listSettingsChanges } from '@yizhan/shared/settings'
import { pageOfChanges } from '../platform/changes'
import { implement, type Operation } from '../platform/operation'
import { changeSettingsBy } from './change-settings'
import type { SettingsDeps } from './deps'
import { readSettingsBy } from './read-settings'

export const settingsOperations = (deps: SettingsDeps): Operation[] => [
  readSettingsBy(deps.store),
  changeSettingsBy(deps),
  implement(listSettingsChanges, ({ params, query }) =>
    pageOfChanges(deps.store, deps.cursors, params.table, query),
  ),
]
