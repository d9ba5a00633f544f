import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { yearTexts } from '@/i18n/plan'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from './ids'
import { mayPlan } from './year/may-plan'

/** The way to the station’s activities, for whoever plans them or checks people in. */
export const PlanEntry = () => {
  const t = useTexts(yearTexts)
  const person = useSession()?.person
  if (person === undefined || scopeOf(person.role, 'checkIn') === undefined) return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.entry}
        icon="calendar-days"
        title={t('title')}
        detail={t(mayPlan(person) ? 'entryHelp' : 'entryHelpDoor')}
        role="link"
        onPress={() => void open('desk/plan/index')}
      />
    </Card>
  )
}
