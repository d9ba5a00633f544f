import { type Permission, type Person, scopeOf } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { openTab } from '@/platform/navigation'
import { useSession } from '@/server'

/** The page for whoever may read it; everybody else is told whose it is. */
export const ReadersOnly = ({
  permission,
  children,
}: {
  permission: Permission
  children: (person: Person) => ReactNode
}) => {
  const t = useTexts(tablesTexts)
  const person = useSession()?.person
  if (person && scopeOf(person.role, permission) !== undefined) return children(person)
  return (
    <Screen id="tables-refused" title={t('title')}>
      <EmptyState
        icon="briefcase"
        title={t('refusedTitle')}
        detail={t('refusedPage')}
        action={{ id: 'tables-home', label: t('home'), onPress: () => void openTab('pages/home/index') }}
      />
    </Screen>
  )
}
