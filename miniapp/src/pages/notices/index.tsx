import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Notices() {
  const t = useTexts(appTexts)
  return (
    <Screen id="notices" title={t('notices')}>
      {null}
    </Screen>
  )
}
