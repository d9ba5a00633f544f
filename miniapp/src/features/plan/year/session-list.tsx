import { listSessions, type SessionRow } from '@yizhan/shared/activities'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { Person } from '@yizhan/shared/people'
import { useCallback, useState } from 'react'
import {
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  ListRow,
  Pressable,
  Section,
  SkeletonRows,
  StatusChip,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, dayText, timeText, useTexts } from '@/i18n'
import { kindsTexts, yearTexts } from '@/i18n/plan'
import { MONTHS } from '@/i18n/times-texts'
import { open, useDidShow } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { STATE_TONES, seatsWords } from '../session-words'
import { mayPlan } from './may-plan'
import { daysOfMonth, type Month, monthAfter, monthOf } from './month'

const LIMIT = 100

interface RowProps {
  id: string
  session: SessionRow
  now: Instant
  onPress: () => void
}

/** One session: when, what, how many booked, where it stands. */
const Row = ({ id, session, now, onPress }: RowProps) => {
  const t = useTexts(yearTexts)
  const kinds = useTexts(kindsTexts)
  const language = useLanguage()
  const { startsAt, endsAt, title, venue, state } = session
  const when = t('sessionRow', {
    day: dayText(startsAt, now, language),
    from: timeText(startsAt),
    to: timeText(endsAt),
    venue: venue.name,
  })
  return (
    <ListRow
      id={id}
      title={title}
      detail={[when, seatsWords(session, language)].filter(Boolean).join(' · ')}
      end={<StatusChip tone={STATE_TONES[state]} label={kinds(`state_${state}`)} />}
      role="link"
      onPress={onPress}
    />
  )
}

/** The sessions of today, with the way to their doors. */
const Today = ({ sessions, now }: { sessions: readonly SessionRow[]; now: Instant }) => {
  const t = useTexts(yearTexts)
  const today = sessions.filter(
    ({ startsAt, state }) => dayOf(startsAt) === dayOf(now) && state !== 'draft' && state !== 'cancelled',
  )
  if (today.length === 0) return null
  return (
    <Section title={t('today')}>
      <Card padding="flush">
        {today.map((session) => (
          <ListRow
            key={session.id}
            id={IDS.year.today(session.id)}
            icon="clipboard-list"
            title={session.title}
            detail={`${timeText(session.startsAt)}–${timeText(session.endsAt)} · ${t('door')}`}
            role="link"
            onPress={() => void open('desk/door/index', { id: session.id })}
          />
        ))}
      </Card>
    </Section>
  )
}

interface MonthBarProps {
  month: Month
  onMonth: (month: Month) => void
}

/** Which month is shown, and the ones beside it. */
const MonthBar = ({ month, onMonth }: MonthBarProps) => {
  const t = useTexts(yearTexts)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const named = { year, month: number, monthName: MONTHS[number - 1] ?? '' }
  return (
    <Box className="plan-month">
      <Pressable
        id={IDS.year.before}
        className="plan-month-step"
        label={t('before')}
        onPress={() => onMonth(monthAfter(month, -1))}
      >
        <Icon name="chevron-left" />
      </Pressable>
      <Box live="polite">
        <Words className="plan-strong" role="heading">
          {t('monthName', named)}
        </Words>
      </Box>
      <Pressable
        id={IDS.year.after}
        className="plan-month-step"
        label={t('after')}
        onPress={() => onMonth(monthAfter(month, 1))}
      >
        <Icon name="chevron-right" />
      </Pressable>
    </Box>
  )
}

interface SessionListProps {
  person: Person
  stationId: string
}

/** A month of a station’s sessions, drafts among them for whoever plans. */
export const SessionList = ({ person, stationId }: SessionListProps) => {
  const t = useTexts(yearTexts)
  const common = useTexts(commonTexts)
  const now = useNow()
  const plans = mayPlan(person)
  const [month, setMonth] = useState(() => monthOf(dayOf(now)))
  const list = usePages(listSessions, {
    station: stationId,
    ...daysOfMonth(month),
    limit: LIMIT,
    ...(plans ? { drafts: 'true' as const } : {}),
  })
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = list
  useDidShow(useCallback(() => void refresh(), [refresh]))
  const go = ({ id }: SessionRow) =>
    void (plans ? open('desk/session/index', { id }) : open('desk/door/index', { id }))
  return (
    <>
      {month === monthOf(dayOf(now)) && <Today sessions={items} now={now} />}
      <MonthBar month={month} onMonth={setMonth} />
      {waiting && <SkeletonRows rows={4} />}
      {error && items.length === 0 && (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
      )}
      {!waiting && !error && items.length === 0 && (
        <EmptyState icon="calendar-days" title={t('none')} detail={t(plans ? 'noneHelp' : 'noneHelpDoor')} />
      )}
      {items.length > 0 && (
        <Card padding="flush">
          {items.map((session) => (
            <Row
              key={session.id}
              id={IDS.year.session(session.id)}
              session={session}
              now={now}
              onPress={() => go(session)}
            />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button
          id={IDS.year.moreSessions}
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
