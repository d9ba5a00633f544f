import { useQueryClient } from '@tanstack/react-query'
import { clientSettings, getMe, type NoticeChoices, setNoticeChoices } from '@yizhan/shared/people'
import { useState } from 'react'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { noticeChoicesTexts } from '@/i18n/people'
import { call, useAnswer, useSession } from '@/server'
import { rememberPerson } from '../sign-in/exchange'

/** My choices, the deployment's where I have none; a change is shown at once, and taken back when it is not kept. */
export const useChoices = () => {
  const t = useTexts(noticeChoicesTexts)
  const queries = useQueryClient()
  const known = useSession()?.person
  const me = useAnswer(getMe, {}, { enabled: known !== undefined })
  const settings = useAnswer(clientSettings, {}, { staleTime: 3_600_000 })
  const [pending, setPending] = useState<NoticeChoices>()
  const kept = (me.data ?? known)?.noticeChoices ?? settings.data?.notices.choices
  const choices = pending ?? kept

  const change = async (changes: Partial<NoticeChoices>) => {
    if (!choices) return
    const body = { ...choices, ...changes }
    setPending(body)
    const told = await call(setNoticeChoices, { body })
    if (told.outcome === 'done') {
      rememberPerson(told.value)
      queries.setQueryData([getMe.id, {}], told.value)
    } else toasts.show(t('failed'))
    setPending(undefined)
  }

  return {
    choices,
    settings: settings.data,
    failed: settings.isError && !settings.data,
    retry: () => void settings.refetch(),
    change: (changes: Partial<NoticeChoices>) => void change(changes),
  }
}
