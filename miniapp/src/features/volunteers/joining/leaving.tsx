import { useQueryClient } from '@tanstack/react-query'
import { getVolunteer, leaveVolunteering } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Button, Sheet, TroubleTold, toasts, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { call, renewToken, useSending } from '@/server'
import { IDS } from '../ids'

/** Asks once; what was served stays. */
export const Leaving = () => {
  const t = useTexts(volunteerTexts)
  const common = useTexts(commonTexts)
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { busy, trouble, send } = useSending()
  const go = async () => {
    const told = await send(() => call(leaveVolunteering))
    if (told.outcome !== 'done') return
    await renewToken()
    setAsking(false)
    toasts.show(t('left'))
    queries.setQueryData([getVolunteer.id, {}], { profile: null })
  }
  return (
    <>
      <Button
        id={IDS.profile.leave}
        wide
        kind="quiet"
        icon="log-out"
        label={t('leave')}
        onPress={() => setAsking(true)}
      />
      <Sheet
        id={IDS.profile.leaveSheet}
        open={asking}
        title={t('leave')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              id={IDS.profile.leaveConfirm}
              wide
              kind="danger"
              label={t('leave')}
              busy={busy}
              onPress={() => void go()}
            />
            <Button
              id={IDS.profile.leaveCancel}
              wide
              kind="quiet"
              label={common('cancel')}
              onPress={() => setAsking(false)}
            />
          </>
        }
      >
        <TroubleTold id={IDS.profile.trouble} trouble={trouble} />
        <Words>{t('leaveAsk')}</Words>
      </Sheet>
    </>
  )
}
