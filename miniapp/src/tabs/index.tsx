import { BottomBar, type IconName } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { openTab, type Tab } from '@/platform/navigation'

const RESIDENT = [
  { tab: 'pages/home/index', key: 'home', icon: 'house' },
  { tab: 'pages/cases/index', key: 'cases', icon: 'clipboard-list' },
  { tab: 'pages/activities/index', key: 'activities', icon: 'calendar-days' },
  { tab: 'pages/me/index', key: 'me', icon: 'user-round' },
] as const satisfies readonly { tab: Tab; key: string; icon: IconName }[]

/** The residents' four tabs. `tab-home`, `tab-cases`, `tab-activities` and `tab-me` are their ids. */
export const TabBar = ({ here }: { here: Tab }) => {
  const t = useTexts(appTexts)
  const items = RESIDENT.map(({ tab, key, icon }) => ({
    id: `tab-${key}`,
    label: t(key),
    icon,
    here: tab === here,
    onPress: () => {
      if (tab !== here) void openTab(tab)
    },
  }))
  return <BottomBar label={t('tabs')} items={items} />
}
