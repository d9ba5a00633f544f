import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { TabBar } from '@/tabs'

export default function Me() {
  const t = useTexts(appTexts)
  return (
    <Screen id="me" title={t('me')} back={false} footer={<TabBar here="pages/me/index" />}>
      {null}
    </Screen>
  )
}
