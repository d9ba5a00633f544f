import { EmptyState, Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { activitiesTexts } from '@/i18n/activities'
import { open } from '@/platform/navigation'
import { TabBar } from '@/tabs'

export default function Activities() {
  const names = useTexts(appTexts)
  const t = useTexts(activitiesTexts)
  const toStation = {
    id: 'to-station',
    label: t('station'),
    onPress: () => void open('resident/station/index'),
  }
  return (
    <Screen
      id="activities"
      title={names('activities')}
      back={false}
      footer={<TabBar here="resident/activities/index" />}
    >
      <EmptyState icon="calendar-days" title={t('none')} detail={t('noneHelp')} action={toStation} />
    </Screen>
  )
}
