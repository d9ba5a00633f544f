import { type Permission, scopeOf } from '@yizhan/shared/people'
import { Card, type IconName, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { workTexts } from '@/i18n/talks/work'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from './ids'

interface Entry {
  readonly key: 'duties' | 'volunteers' | 'hotSpots'
  readonly icon: IconName
  readonly permission: Permission
  readonly go: () => Promise<void>
}

const ENTRIES: readonly Entry[] = [
  {
    key: 'duties',
    icon: 'clipboard-list',
    permission: 'doDuties',
    go: () => open('desk/station-duties/index'),
  },
  {
    key: 'volunteers',
    icon: 'hand',
    permission: 'keepVolunteers',
    go: () => open('desk/volunteers/index'),
  },
  {
    key: 'hotSpots',
    icon: 'map-pin',
    permission: 'planActivities',
    go: () => open('desk/hot-spots/index'),
  },
]

/** The ways to what a station owes, to its volunteers and to its hot spots, for whoever's post does that. */
export const WorkEntries = () => {
  const t = useTexts(workTexts)
  const role = useSession()?.person.role
  const mine = ENTRIES.filter(
    ({ permission }) => role !== undefined && scopeOf(role, permission) !== undefined,
  )
  if (mine.length === 0) return null
  return (
    <Card padding="flush">
      {mine.map(({ key, icon, go }) => (
        <ListRow
          key={key}
          id={IDS.work(key)}
          icon={icon}
          title={t(key)}
          detail={t(`${key}Help`)}
          role="link"
          onPress={() => void go()}
        />
      ))}
    </Card>
  )
}
