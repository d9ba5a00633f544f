import type { MyBooking } from '@yizhan/shared/activities'
import { Button, Sheet, Words } from '@/components'
import { useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'
import { useCancel } from './use-cancel'

interface StopSheetProps {
  booking: MyBooking | undefined
  onClose: () => void
}

/** 不去了: asked once, because whoever comes back queues anew. */
export const StopSheet = ({ booking, onClose }: StopSheetProps) => {
  const t = useTexts(myBookingsTexts)
  const language = useLanguage()
  const { busy, cancel } = useCancel()
  if (!booking) return null
  return (
    <Sheet
      id={IDS.mine.stopSheet}
      open
      title={t('stepBackTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            id={IDS.mine.stopYes}
            wide
            kind="danger"
            label={t('stepBackYes')}
            busy={busy}
            onPress={() => void cancel(booking).then(onClose)}
          />
          <Button id={IDS.mine.stopNo} wide kind="quiet" label={t('stepBackNo')} onPress={onClose} />
        </>
      }
    >
      <Words>{t('stepBackAsk', { title: sessionTitle(booking.session, language) })}</Words>
    </Sheet>
  )
}
