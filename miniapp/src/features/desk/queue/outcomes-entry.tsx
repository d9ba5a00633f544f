import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { outcomesTexts } from '@/i18n/outcomes'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'

/** The way to how cases were settled, for whoever may see it. */
export const OutcomesEntry = () => {
  const t = useTexts(outcomesTexts)
  const role = useSession()?.person.role
  if (role === undefined || scopeOf(role, 'readOutcomes') === undefined) return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.outcomes}
        icon="scale"
        title={t('title')}
        detail={t('entryHelp')}
        role="link"
        onPress={() => void open('desk/outcomes/index')}
      />
    </Card>
  )
}
