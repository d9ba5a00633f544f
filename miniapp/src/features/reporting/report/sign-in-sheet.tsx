import { Banner, Box, Button, Sheet, Words } from '@/components'
import { useSignIn } from '@/features/people'
import { useTexts } from '@/i18n'
import { sendingTexts } from '@/i18n/reporting'
import { addressOf } from '@/platform/navigation'
import { IDS } from '../ids'

interface SignInSheetProps {
  draftId: string
  open: boolean
  onClose: () => void
  /** Before the browser leaves for WeChat: the report goes off by itself when it comes back. */
  onLeaving: () => void
  onSignedIn: () => void
}

/** Who is reporting. Asked only now, and with a way out. */
export const SignInSheet = ({ draftId, open, onClose, onLeaving, onSignedIn }: SignInSheetProps) => {
  const t = useTexts(sendingTexts)
  const { state, hasGuests, withWechat, asGuest } = useSignIn()
  const goOn = (done: boolean) => {
    if (done) onSignedIn()
  }
  const wechat = () => {
    onLeaving()
    void withWechat(addressOf('resident/report/index', { draft: draftId })).then(goOn)
  }
  return (
    <Sheet id={IDS.report.signInSheet} open={open} title={t('signInSheet')} onClose={onClose}>
      <Box className="report-sign-in">
        {(state === 'failed' || state === 'offline') && <Banner kind="danger" title={t('signInFailed')} />}
        <Box className="report-sign-in-way">
          <Button
            id={IDS.report.signInWechat}
            wide
            icon="message-circle"
            label={t('signInWechat')}
            busy={state === 'busy'}
            onPress={wechat}
          />
          <Words className="report-quiet">{t('signInWechatHelp')}</Words>
        </Box>
        {hasGuests && (
          <Box className="report-sign-in-way">
            <Button
              id={IDS.report.signInGuest}
              wide
              kind="secondary"
              label={t('signInGuest')}
              onPress={() => void asGuest().then(goOn)}
            />
            <Words className="report-quiet">{t('signInGuestHelp')}</Words>
          </Box>
        )}
        <Button id={IDS.report.signInLater} wide kind="quiet" label={t('notNow')} onPress={onClose} />
      </Box>
    </Sheet>
  )
}
