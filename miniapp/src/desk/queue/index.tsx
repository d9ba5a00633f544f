import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Queue() {
  const t = useTexts(appTexts)
  return (
    <Screen id="queue" title={t('queue')}>
      {null}
    </Screen>
  )
}
