import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'

/** The way to rosters and tables, for whoever may read any of them. */
export const TablesEntry = () => {
  const t = useTexts(tablesTexts)
  const role = useSession()?.person.role
  if (role === undefined || scopeOf(role, 'readRoster') === undefined) return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.tables}
        icon="calendar-days"
        title={t('title')}
        detail={t('help')}
        role="link"
        onPress={() => void open('desk/tables/index')}
      />
    </Card>
  )
}
