import { useEffect } from 'react'
import { BottomBar, type IconName } from '@/components'
import { useUnread } from '@/features/people'
import { appTexts, useTexts } from '@/i18n'
import { hideHomeButton, openTab, type Tab } from '@/platform/navigation'

const RESIDENT = [
  { tab: 'pages/home/index', key: 'home', icon: 'house' },
  { tab: 'resident/cases/index', key: 'cases', icon: 'clipboard-list' },
  { tab: 'resident/activities/index', key: 'activities', icon: 'calendar-days' },
  { tab: 'resident/me/index', key: 'me', icon: 'user-round' },
] as const satisfies readonly { tab: Tab; key: string; icon: IconName }[]

/** The residents' four tabs. `tab-home`, `tab-cases`, `tab-activities` and `tab-me` are their ids. */
export const TabBar = ({ here }: { here: Tab }) => {
  const t = useTexts(appTexts)
  const unread = useUnread()
  useEffect(hideHomeButton, [])
  const items = RESIDENT.map(({ tab, key, icon }) => ({
    id: `tab-${key}`,
    label: t(key),
    icon,
    here: tab === here,
    ...(key === 'me' && unread > 0 ? { count: unread } : {}),
    onPress: () => {
      if (tab !== here) void openTab(tab)
    },
  }))
  return <BottomBar label={t('tabs')} items={items} />
}
