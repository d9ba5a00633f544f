import { scopeOf } from '@yizhan/shared/people'
import { ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { volunteerEntryTexts } from '@/i18n/volunteers/entries'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from './ids'

/** The ways to volunteering and to one’s hours, as rows of 我的. */
export const VolunteerEntries = () => {
  const t = useTexts(volunteerEntryTexts)
  const role = useSession()?.person.role
  if (role === undefined || scopeOf(role, 'volunteer') === undefined) return null
  return (
    <>
      <ListRow
        id={IDS.me.profile}
        icon="hand"
        title={t('volunteering')}
        value={role === 'volunteer' ? t('volunteer') : t('join')}
        role="link"
        onPress={() => void open('resident/volunteer/index')}
      />
      <ListRow
        id={IDS.me.hours}
        icon="shield-check"
        title={t('hours')}
        role="link"
        onPress={() => void open('resident/service-hours/index')}
      />
    </>
  )
}
