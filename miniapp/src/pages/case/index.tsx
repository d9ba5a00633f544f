import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Case() {
  const t = useTexts(appTexts)
  return (
    <Screen id="case" title={t('case')}>
      {null}
    </Screen>
  )
}
