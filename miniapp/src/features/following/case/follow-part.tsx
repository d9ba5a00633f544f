import { useQueryClient } from '@tanstack/react-query'
import { type CaseView, followCase, listCases, unfollowCase } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Banner, Button, toasts } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { actingTexts, caseTexts } from '@/i18n/following'
import { back } from '@/platform/navigation'
import { call } from '@/server'
import { IDS } from '../ids'

/** What a follower is told of following, and the way out of it, which can be undone. */
export const FollowPart = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const acting = useTexts(actingTexts)
  const common = useTexts(commonTexts)
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const params = { id: view.id }
  const listAgain = () => void queries.invalidateQueries({ queryKey: [listCases.id] })

  const follow = () => void call(followCase, { params }).then(listAgain)
  const unfollow = async () => {
    setBusy(true)
    const told = await call(unfollowCase, { params })
    setBusy(false)
    if (told.outcome !== 'done') return toasts.show(acting('unheard'))
    listAgain()
    toasts.show(t('unfollowed'), { label: common('undo'), onPress: follow })
    void back()
  }

  return (
    <>
      <Banner kind="info" icon="eye" title={t('follower')} />
      <Button
        id={IDS.case.unfollow}
        wide
        kind="secondary"
        icon="eye-off"
        label={t('unfollow')}
        busy={busy}
        onPress={() => void unfollow()}
      />
    </>
  )
}
