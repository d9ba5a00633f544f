import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { TabBar } from '@/tabs'

export default function Home() {
  const t = useTexts(appTexts)
  return (
    <Screen id="home" title={t('name')} back={false} footer={<TabBar here="pages/home/index" />}>
      {null}
    </Screen>
  )
}
