import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { TabBar } from '@/tabs'

export default function Cases() {
  const t = useTexts(appTexts)
  return (
    <Screen id="cases" title={t('cases')} back={false} footer={<TabBar here="pages/cases/index" />}>
      {null}
    </Screen>
  )
}
