import { Card, ListRow } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { activityListTexts } from '@/i18n/activities/list'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { sorted } from '../bookings/live'
import { useMayBook, useMyBookings } from '../bookings/use-my-bookings'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'

/** What I come to next, and the way to all of mine. */
const MineEntry = () => {
  const t = useTexts(activityListTexts)
  const language = useLanguage()
  const now = useNow()
  const [next] = sorted(useMyBookings().items, now).coming
  const detail = next
    ? t('next', {
        moment: momentText(next.session.startsAt, now, language),
        title: sessionTitle(next.session, language),
      })
    : t('myActivitiesHelp')
  return (
    <ListRow
      id={IDS.list.mine}
      icon="calendar-days"
      title={t('myActivities')}
      detail={detail}
      role="link"
      onPress={() => void open('resident/bookings/index')}
    />
  )
}

/** What is mine, and where hands are needed. */
export const Entries = () => {
  const t = useTexts(activityListTexts)
  const mayBook = useMayBook()
  return (
    <Card padding="flush">
      {mayBook && <MineEntry />}
      <ListRow
        id={IDS.list.call}
        icon="hand"
        title={t('call')}
        detail={t('callHelp')}
        role="link"
        onPress={() => void open('resident/volunteer-call/index')}
      />
    </Card>
  )
}
