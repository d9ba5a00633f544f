import type { SessionView } from '@yizhan/shared/activities'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { open } from '@/platform/navigation'
import { IDS } from '../ids'

/** What residents want talked about, before a talk. */
export const Topics = ({ session: { id, kind } }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  if (kind !== 'residentsTalk') return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.session.topics}
        icon="message-circle"
        title={t('topics')}
        detail={t('topicsHelp')}
        role="link"
        onPress={() => void open('resident/topics/index', { session: id })}
      />
    </Card>
  )
}
