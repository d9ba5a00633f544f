import { useState } from 'react'
import { Button, Sheet, toasts, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { signInTexts } from '@/i18n/people'
import { useSession } from '@/server'
import { IDS } from '../ids'
import { leave } from '../sign-in/exchange'

/** Signing out asks once: for a guest it cannot be undone. */
export const SignOut = () => {
  const t = useTexts(signInTexts)
  const common = useTexts(commonTexts)
  const person = useSession()?.person
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!person) return null
  const go = async () => {
    setBusy(true)
    await leave()
    setBusy(false)
    setAsking(false)
    toasts.show(t('signedOut'))
  }
  return (
    <>
      <Button
        id={IDS.me.signOut}
        wide
        kind="secondary"
        icon="log-out"
        label={t('signOut')}
        onPress={() => setAsking(true)}
      />
      <Sheet
        id={IDS.me.signOutSheet}
        open={asking}
        title={t('signOut')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              id={IDS.me.signOutConfirm}
              wide
              kind="danger"
              label={t('signOut')}
              busy={busy}
              onPress={() => void go()}
            />
            <Button
              id={IDS.me.signOutCancel}
              wide
              kind="quiet"
              label={common('cancel')}
              onPress={() => setAsking(false)}
            />
          </>
        }
      >
        <Words>{t(person.role === 'guest' ? 'signOutGuestAsk' : 'signOutAsk')}</Words>
      </Sheet>
    </>
  )
}
