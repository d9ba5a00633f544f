import { ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { activityListTexts } from '@/i18n/activities/list'
import { open } from '@/platform/navigation'
import { useMayBook } from '../bookings/use-my-bookings'
import { IDS } from '../ids'

/** The way to 我的活动, for whoever may book. */
export const MyBookingsEntry = () => {
  const t = useTexts(activityListTexts)
  const mayBook = useMayBook()
  if (!mayBook) return null
  return (
    <ListRow
      id={IDS.mine.entry}
      icon="calendar-days"
      title={t('myActivities')}
      role="link"
      onPress={() => void open('resident/bookings/index')}
    />
  )
}
