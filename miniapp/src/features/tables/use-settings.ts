import {
  changeSettings,
  getSettings,
  type SettingsDocuments,
  type SettingsTable,
} from '@yizhan/shared/settings'
import { call, useAnswer } from '@/server'
import { useDraft } from './use-draft'

/** One table as it is stored, and as it is changed here. */
export const useSettings = <T extends SettingsTable>(table: T, { enabled = true } = {}) => {
  const stored = useAnswer(getSettings, { params: { table } }, { enabled, staleTime: 0 })
  const document = stored.data?.document as SettingsDocuments[T] | undefined
  const draft = useDraft(
    document,
    (value) =>
      call(changeSettings, {
        params: { table },
        body: { expectedVersion: stored.data?.version ?? 0, document: value },
      }),
    () => stored.refetch(),
  )
  return { stored, draft }
}
