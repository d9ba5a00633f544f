import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Track() {
  const t = useTexts(appTexts)
  return (
    <Screen id="track" title={t('track')}>
      {null}
    </Screen>
  )
}
