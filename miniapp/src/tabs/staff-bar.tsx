import { BottomBar, type IconName } from '@/components'
import { useUnread } from '@/features/people'
import { appTexts, useTexts } from '@/i18n'
import { isTab, open, openTab } from '@/platform/navigation'

const STAFF = [
  { page: 'desk/queue/index', key: 'desk', icon: 'briefcase' },
  { page: 'resident/notices/index', key: 'notices', icon: 'bell' },
  { page: 'resident/me/index', key: 'me', icon: 'user-round' },
] as const satisfies readonly { page: string; key: string; icon: IconName }[]

type StaffPlace = (typeof STAFF)[number]['page']

/** The places of whoever works at the desk. `tab-desk`, `tab-notices` and `tab-me` are their ids. */
export const StaffBar = ({ here }: { here: StaffPlace }) => {
  const t = useTexts(appTexts)
  const unread = useUnread()
  const items = STAFF.map(({ page, key, icon }) => ({
    id: `tab-${key}`,
    label: t(key),
    icon,
    here: page === here,
    ...(key === 'notices' && unread > 0 ? { count: unread } : {}),
    onPress: () => {
      if (page !== here) void (isTab(page) ? openTab(page) : open(page))
    },
  }))
  return <BottomBar label={t('tabs')} items={items} />
}
