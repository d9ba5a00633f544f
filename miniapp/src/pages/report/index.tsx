import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function Report() {
  const t = useTexts(appTexts)
  return (
    <Screen id="report" title={t('report')}>
      {null}
    </Screen>
  )
}
