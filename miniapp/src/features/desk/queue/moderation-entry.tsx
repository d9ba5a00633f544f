import { listModeration } from '@yizhan/shared/cases'
import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import { open } from '@/platform/navigation'
import { useAnswer, useSession } from '@/server'
import { IDS } from '../ids'
import { REFRESH } from '../shown'

/** As many are counted. */
const MOST = 20

/** The way to what waits to be public, for whoever decides it. */
export const ModerationEntry = () => {
  const t = useTexts(moderationTexts)
  const role = useSession()?.person.role
  const may = role !== undefined && scopeOf(role, 'moderate') !== undefined
  const waiting = useAnswer(
    listModeration,
    { query: { state: 'review', limit: MOST } },
    { enabled: may, staleTime: REFRESH },
  )
  if (!may) return null
  const count = () => {
    if (!waiting.data) return t('entryHelp')
    const n = waiting.data.items.length
    if (n === 0) return t('noneWaiting')
    return waiting.data.next === null ? t('waitingCount', { n }) : t('waitingMany', { n })
  }
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.moderation}
        icon="shield-check"
        title={t('title')}
        detail={count()}
        role="link"
        onPress={() => void open('desk/moderation/index')}
      />
    </Card>
  )
}
