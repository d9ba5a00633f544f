import type { SessionRow } from '@yizhan/shared/activities'
import { Box, Button, EmptyState, ErrorState, Section, SkeletonRows } from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, useTexts } from '@/i18n'
import { activityListTexts } from '@/i18n/activities/list'
import { open, stopRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { isLive } from '../bookings/live'
import { useMyBookings } from '../bookings/use-my-bookings'
import { IDS } from '../ids'
import { sessionDay } from '../words/session-words'
import { SessionCard } from './session-card'
import { byDay, type Narrowing, useSessions } from './use-sessions'
import './list.css'

const see = ({ id }: SessionRow) => void open('resident/session/index', { id })

const Days = ({ sessions }: { sessions: readonly SessionRow[] }) => {
  const language = useLanguage()
  const now = useNow()
  const { items } = useMyBookings()
  const mineOf = (id: string) => items.find((one) => one.sessionId === id && isLive(one))
  const days = byDay(sessions)
  const before = (index: number) => days.slice(0, index).reduce((sum, { sessions: of }) => sum + of.length, 0)
  return (
    <>
      {days.map(({ day, sessions: of }, index) => (
        <Section key={day} title={sessionDay(of[0]?.startsAt ?? now, now, language)}>
          <Box className="session-cards">
            {of.map((session, n) => (
              <SessionCard
                key={session.id}
                id={IDS.list.row(before(index) + n + 1)}
                session={session}
                mine={mineOf(session.id)}
                onPress={() => see(session)}
              />
            ))}
          </Box>
        </Section>
      ))}
    </>
  )
}

const None = ({ narrowed, onAll }: { narrowed: boolean; onAll: () => void }) => {
  const t = useTexts(activityListTexts)
  const action = narrowed
    ? { id: IDS.list.all, label: t('seeAll'), onPress: onAll }
    : {
        id: IDS.list.station,
        label: t('station'),
        onPress: () => void open('resident/station/index'),
      }
  return (
    <EmptyState
      id="activities-none"
      icon="calendar-days"
      title={t('none')}
      detail={t(narrowed ? 'noneHere' : 'noneHelp')}
      action={action}
    />
  )
}

/** Sessions from a day on; the list loads on by itself. */
export const Sessions = ({ narrowing, onAll }: { narrowing: Narrowing; onAll: () => void }) => {
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = useSessions(narrowing)
  useReachBottom(more)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (waiting) return <SkeletonRows rows={6} />
  if (error && items.length === 0)
    return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
  if (items.length === 0)
    return <None narrowed={narrowing.station !== undefined || narrowing.kind !== undefined} onAll={onAll} />
  return (
    <>
      <Days sessions={items} />
      {hasMore && (
        <Button
          id={IDS.list.more}
          kind="quiet"
          wide
          label={common('more')}
          busy={loadingMore}
          onPress={more}
        />
      )}
    </>
  )
}
