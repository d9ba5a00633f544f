import { Box } from '@/components'
import { TypicalQueueEntry } from '@/features/library'
import { PlanEntry } from '@/features/plan'
import { WorkEntries } from '@/features/talks'
import { useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { IDS } from '../ids'
import type { Group } from './groups'
import { ModerationEntry } from './moderation-entry'
import { OutcomesEntry } from './outcomes-entry'
import { QueueList } from './queue-list'
import type { DeskScope } from './scopes'
import { Segments } from './segments'
import { TablesEntry } from './tables-entry'
import type { LiveQueue } from './use-queue'
import type { Where } from './use-where'

interface PaneProps {
  scopes: readonly DeskScope[]
  groups: readonly Group[]
  where: Where
  queue: LiveQueue
  selected: string | undefined
  onWhere: (where: Where) => void
  onOpen: (id: string) => void
}

/** The lists a person may look at, and the one they look at. */
export const QueuePane = ({ scopes, groups, where, queue, selected, onWhere, onOpen }: PaneProps) => {
  const t = useTexts(queueTexts)
  const onScope = (scope: DeskScope) => onWhere({ ...where, scope })
  const onGroup = (group: Group) => onWhere({ ...where, group })
  return (
    <Box className="queue-pane">
      {scopes.length > 1 && (
        <Segments
          kind="tabs"
          label={t('scope')}
          choices={scopes.map((value) => ({ value, label: t(value), id: IDS.scope(value) }))}
          chosen={where.scope}
          onChoose={onScope}
        />
      )}
      {groups.length > 1 && (
        <Segments
          kind="chips"
          label={t('group')}
          choices={groups.map((value) => ({ value, label: t(value), id: IDS.group(value) }))}
          chosen={where.group}
          onChoose={onGroup}
        />
      )}
      <ModerationEntry />
      <PlanEntry />
      <TablesEntry />
      <QueueList
        queue={queue}
        {...where}
        scopes={scopes}
        tasksOnly={groups.length === 1}
        selected={selected}
        onOpen={onOpen}
        onScope={onScope}
        onGroup={onGroup}
      />
      <WorkEntries />
      <TypicalQueueEntry />
      <OutcomesEntry />
    </Box>
  )
}
