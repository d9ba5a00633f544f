import { useState } from 'react'
import { Box, Screen, Split, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { addressOf, open, stopRefresh, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { useWide } from '@/platform/wide'
import { StaffBar } from '@/tabs/staff-bar'
import { Beside, useBeside } from './queue/beside'
import { groupsFor } from './queue/groups'
import { QueuePane } from './queue/queue-pane'
import { trail } from './queue/trail'
import { useQueue } from './queue/use-queue'
import { useWhere } from './queue/use-where'
import { useShown } from './shown'
import { type Staff, StaffOnly } from './staff-only'
import './queue-page.css'

const StaffQueue = ({ person, scopes }: Staff) => {
  const t = useTexts(queueTexts)
  const app = useTexts(appTexts)
  const wide = useWide()
  const shown = useShown()
  const [where, setWhere] = useWhere(scopes)
  const [selected, setSelected] = useState<string>()
  const queue = useQueue(where.scope, where.group, shown)
  const order = queue.items.map(({ id }) => id)
  useReachBottom(queue.loadMore)
  usePullDownRefresh(() => void queue.refresh().finally(stopRefresh))
  const onOpen = (id: string) => {
    trail.keep(order)
    if (wide) setSelected(id)
    else void open('desk/case/index', { id })
  }
  const chosen = wide ? selected : undefined
  const beside = useBeside({ id: chosen, order, active: wide && shown, onOpen })
  return (
    <Screen
      id="queue"
      title={app('desk')}
      back={false}
      width="split"
      footer={<StaffBar here="desk/queue/index" />}
    >
      <Split
        list={
          <QueuePane
            scopes={scopes}
            groups={groupsFor(person)}
            where={where}
            queue={queue}
            selected={chosen}
            onWhere={setWhere}
            onOpen={onOpen}
          />
        }
        detail={
          wide && (
            <Box className="queue-beside">
              <Words className="queue-keys">{t('keys')}</Words>
              <Beside {...beside} chosen={chosen !== undefined} />
            </Box>
          )
        }
      />
      {beside.steps.sheets}
    </Screen>
  )
}

/** 工作台: what is due first, first. */
export const QueuePage = () => (
  <StaffOnly here={addressOf('desk/queue/index')}>{(staff) => <StaffQueue {...staff} />}</StaffOnly>
)
