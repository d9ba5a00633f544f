import { type Notice, noticePath } from '@yizhan/shared/people'
import { useState } from 'react'
import {
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Pressable,
  Screen,
  Section,
  SkeletonRows,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { appTexts, commonTexts, dayText, useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import {
  open,
  openAddress,
  openTab,
  stopRefresh,
  useDidShow,
  usePullDownRefresh,
  useReachBottom,
} from '@/platform/navigation'
import { useSession } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { SignInNeeded } from '../sign-in/sign-in-needed'
import { AreaSheet } from './area-sheet'
import { byDay } from './by-day'
import { NoticeRow } from './notice-row'
import { type Show, useNotices, useReading } from './use-notices'
import './notices.css'

const SHOWS: readonly Show[] = ['all', 'cases', 'activities', 'area']

const Tabs = ({ chosen, onChoose }: { chosen: Show; onChoose: (show: Show) => void }) => {
  const t = useTexts(noticesTexts)
  return (
    <Box id={IDS.notices.show} className="notice-tabs" role="radiogroup" label={t('show')}>
      {SHOWS.map((show) => (
        <Pressable
          key={show}
          id={`${IDS.notices.show}-${show}`}
          className={`notice-tab ${show === chosen ? 'notice-tab-chosen' : ''}`}
          role="radio"
          checked={show === chosen}
          onPress={() => onChoose(show)}
        >
          <Words>{t(show)}</Words>
        </Pressable>
      ))}
    </Box>
  )
}

const Empty = ({ show }: { show: Show }) => {
  const t = useTexts(noticesTexts)
  if (show === 'area')
    return (
      <EmptyState
        icon="map-pin"
        title={t('noneArea')}
        detail={t('noneAreaHelp')}
        action={{
          id: IDS.notices.first,
          label: t('noneAreaAction'),
          onPress: () => void open('resident/places/index'),
        }}
      />
    )
  if (show === 'activities')
    return (
      <EmptyState
        icon="calendar-days"
        title={t('noneActivities')}
        detail={t('noneActivitiesHelp')}
        action={{
          id: IDS.notices.first,
          label: t('noneActivitiesAction'),
          onPress: () => void openTab('resident/activities/index'),
        }}
      />
    )
  return (
    <EmptyState
      icon="bell"
      title={t(show === 'all' ? 'none' : 'noneCases')}
      detail={t('noneHelp')}
      action={{
        id: IDS.notices.first,
        label: t('noneAction'),
        onPress: () => void open('resident/report/index'),
      }}
    />
  )
}

interface RowsProps {
  id?: string
  notices: readonly Notice[]
  /** How many rows of the page come before. */
  before: number
  onPress: (notice: Notice) => void
}

const Rows = ({ id, notices, before, onPress }: RowsProps) => (
  <Card id={id} padding="flush">
    {notices.map((notice, index) => (
      <NoticeRow
        key={notice.id}
        id={IDS.notices.row(before + index + 1)}
        notice={notice}
        onPress={() => onPress(notice)}
      />
    ))}
  </Card>
)

interface ListProps {
  show: Show
  onPress: (notice: Notice) => void
}

const List = ({ show, onPress }: ListProps) => {
  const t = useTexts(noticesTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const now = useNow()
  const { all } = useReading()
  const { waiting, error, unread, others, hasMore, loadingMore, more, refresh } = useNotices(show)
  useReachBottom(more)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (waiting) return <SkeletonRows rows={6} />
  if (unread.length + others.length === 0)
    return error ? <ErrorState onRetry={() => void refresh()} /> : <Empty show={show} />
  const days = byDay(others)
  const before = (index: number) =>
    days.slice(0, index).reduce((sum, { notices }) => sum + notices.length, unread.length)
  const readAll = { id: IDS.notices.readAll, label: t('readAll'), onPress: () => void all() }
  return (
    <Box id={IDS.notices.list} className="notice-days">
      {unread.length > 0 && (
        <Section title={t('unread')} action={readAll}>
          <Rows notices={unread} before={0} onPress={onPress} />
        </Section>
      )}
      {days.map(({ day, notices }, index) => (
        <Section key={day} title={dayText(notices[0]?.at ?? now, now, language)}>
          <Rows notices={notices} before={before(index)} onPress={onPress} />
        </Section>
      ))}
      {hasMore && (
        <Button id={IDS.notices.more} kind="quiet" label={common('more')} busy={loadingMore} onPress={more} />
      )}
    </Box>
  )
}

const Ways = () => {
  const t = useTexts(noticesTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.notices.choices}
        icon="bell"
        title={t('choices')}
        detail={t('choicesHelp')}
        role="link"
        onPress={() => void open('resident/notice-choices/index')}
      />
      <ListRow
        id={IDS.notices.places}
        icon="map-pin"
        title={t('places')}
        role="link"
        onPress={() => void open('resident/places/index')}
      />
    </Card>
  )
}

const Centre = () => {
  const role = useSession()?.person.role ?? 'resident'
  const [show, setShow] = useState<Show>('all')
  const [around, setAround] = useState<Notice>()
  const reading = useReading()
  const press = (notice: Notice) => {
    reading.one(notice)
    const path = noticePath(notice, role)
    if (path !== undefined) void openAddress(`/${path}`)
    else if (notice.near) setAround(notice)
  }
  return (
    <>
      <Tabs chosen={show} onChoose={setShow} />
      <List show={show} onPress={press} />
      <Ways />
      <AreaSheet notice={around} onClose={() => setAround(undefined)} />
    </>
  )
}

/** What happened to my cases and around my places: what I have not read, then day by day. */
export const Notices = () => {
  const names = useTexts(appTexts)
  const signedIn = useSession() !== undefined
  return (
    <Screen id="notices" title={names('notices')}>
      {signedIn ? <Centre /> : <SignInNeeded next="/resident/notices/index" />}
    </Screen>
  )
}
