import type { CaseSummary } from '@yizhan/shared/cases'
import { toEpoch } from '@yizhan/shared/kernel'
import {
  Banner,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  Pressable,
  SkeletonRows,
  Words,
} from '@/components'
import { useCategories, useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { IDS } from '../ids'
import type { Group } from './groups'
import { QueueRow } from './queue-row'
import type { DeskScope } from './scopes'
import type { LiveQueue } from './use-queue'
import './queue-list.css'

interface QueueListProps {
  queue: LiveQueue
  scope: DeskScope
  group: Group
  /** The lists this person has, to lead to another when this one is empty. */
  scopes: readonly DeskScope[]
  /** Of whoever only helps: what is listed are their tasks. */
  tasksOnly: boolean
  selected: string | undefined
  onOpen: (id: string) => void
  onScope: (scope: DeskScope) => void
  onGroup: (group: Group) => void
}

type EmptyProps = Pick<QueueListProps, 'scope' | 'group' | 'scopes' | 'tasksOnly' | 'onScope' | 'onGroup'>

const EmptyQueue = ({ scope, group, scopes, tasksOnly, onScope, onGroup }: EmptyProps) => {
  const t = useTexts(queueTexts)
  const own = scope === 'assigned' && group === 'all'
  const wider = scopes.find((other) => other !== scope)
  const action =
    group !== 'all'
      ? { label: t('seeAll'), onPress: () => onGroup('all') }
      : own && wider
        ? { label: t(wider), onPress: () => onScope(wider) }
        : undefined
  const words = own ? (tasksOnly ? 'emptyTasks' : 'emptyAssigned') : 'emptyList'
  return (
    <EmptyState
      id="queue-empty"
      icon={own ? 'circle-check' : 'inbox'}
      title={t(words)}
      detail={t(`${words}Help`)}
      action={action && { id: 'queue-empty-action', ...action }}
    />
  )
}

const overdueIn = (items: readonly CaseSummary[], now: string) =>
  items.filter(({ due }) => due && toEpoch(due.at) < toEpoch(now)).length

/** How many there are, how many of them late, and asking anew. */
const Count = ({ queue, now }: { queue: LiveQueue; now: string }) => {
  const t = useTexts(queueTexts)
  const late = overdueIn(queue.items, now)
  return (
    <Box className="queue-count">
      <Box className="queue-count-words" live="polite">
        <Words>{t(queue.next ? 'countSoFar' : 'count', { n: queue.items.length })}</Words>
        {late > 0 && (
          <Box className="queue-count-late">
            <Icon name="clock-alert" />
            <Words>{t('overdueCount', { n: late })}</Words>
          </Box>
        )}
      </Box>
      <Pressable id={IDS.refresh} className="queue-refresh" onPress={() => void queue.refresh()}>
        <Icon name="refresh-cw" />
        <Words>{t('refresh')}</Words>
      </Pressable>
    </Box>
  )
}

export const QueueList = ({ queue, selected, onOpen, ...where }: QueueListProps) => {
  const t = useTexts(queueTexts)
  const now = useNow()
  const categories = useCategories()
  if (queue.loading) return <SkeletonRows rows={5} />
  if (queue.error && queue.items.length === 0)
    return (
      <ErrorState
        id="queue-error"
        kind={queue.error.problem ? 'failed' : 'offline'}
        onRetry={() => void queue.refresh()}
      />
    )
  return (
    <>
      {queue.error && (
        <Banner id="queue-old" kind="warning" title={t('listFailed')} detail={t('listFailedHelp')} />
      )}
      <Count queue={queue} now={now} />
      {queue.items.length === 0 ? (
        <EmptyQueue {...where} />
      ) : (
        <Box role="navigation" label={t('list')}>
          <Card padding="flush">
            {queue.items.map((summary, index) => (
              <QueueRow
                key={summary.id}
                id={IDS.row(index + 1)}
                summary={summary}
                categories={categories}
                now={now}
                showHandler={where.scope !== 'assigned'}
                selected={summary.id === selected}
                onPress={() => onOpen(summary.id)}
              />
            ))}
          </Card>
        </Box>
      )}
      {queue.next && (
        <Button
          id={IDS.more}
          kind="quiet"
          wide
          label={t('more')}
          busy={queue.loadingMore}
          onPress={queue.loadMore}
        />
      )}
    </>
  )
}
