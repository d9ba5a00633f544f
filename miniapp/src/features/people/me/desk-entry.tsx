import { scopeOf, worksAtDesk } from '@yizhan/shared/people'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { deskEntryTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'

/** The way to the tables, for whoever reads them without a desk of their own. */
const TablesEntry = () => {
  const t = useTexts(deskEntryTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.me.tables}
        icon="calendar-days"
        title={t('tables')}
        detail={t('tablesHelp')}
        role="link"
        onPress={() => void open('desk/tables/index')}
      />
    </Card>
  )
}

/** The way to 工作台, for whoever has one. */
export const DeskEntry = ({ id = IDS.me.desk }: { id?: string }) => {
  const t = useTexts(deskEntryTexts)
  const role = useSession()?.person.role
  if (role === undefined) return null
  if (!worksAtDesk(role)) return scopeOf(role, 'readSettings') ? <TablesEntry /> : null
  return (
    <Card padding="flush">
      <ListRow
        id={id}
        icon="briefcase"
        title={t('desk')}
        detail={t('deskHelp')}
        role="link"
        onPress={() => void open('desk/queue/index')}
      />
    </Card>
  )
}
