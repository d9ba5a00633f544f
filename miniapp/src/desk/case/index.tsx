import { Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'

export default function DeskCase() {
  const t = useTexts(appTexts)
  return (
    <Screen id="desk-case" title={t('case')}>
      {null}
    </Screen>
  )
}
