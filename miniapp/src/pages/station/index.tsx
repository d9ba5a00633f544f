import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Station() {
  const t = useTexts(appTexts)
  return (
    <Screen id="station" title={t('station')}>
      {null}
    </Screen>
  )
}
