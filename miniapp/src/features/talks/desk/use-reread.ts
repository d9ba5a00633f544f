import { useQueryClient } from '@tanstack/react-query'
import { listDuties, listStationDuties, listTopics } from '@yizhan/shared/activities'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import type { Told } from '@/server'

const READ = [listTopics, listDuties, listStationDuties]

/** What was changed is read anew; also when somebody else came first, which is said. */
export const useReread = () => {
  const t = useTexts(talkDeskTexts)
  const queries = useQueryClient()
  return (told: Told<unknown>): void => {
    if (told.outcome === 'unheard') return
    for (const { id } of READ) void queries.invalidateQueries({ queryKey: [id] })
    if (told.outcome === 'refused' && told.problem.reason === 'changedMeanwhile') toasts.show(t('meanwhile'))
  }
}
