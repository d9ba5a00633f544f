import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function SignIn() {
  const t = useTexts(appTexts)
  return (
    <Screen id="sign-in" title={t('signIn')}>
      {null}
    </Screen>
  )
}
