import { getVolunteerCall } from '@yizhan/shared/activities'
import { dayOf } from '@yizhan/shared/kernel'
import { useState } from 'react'
import {
  Banner,
  Box,
  Button,
  ChoiceChips,
  EmptyState,
  ErrorState,
  Icon,
  Pressable,
  Screen,
  SkeletonCard,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { useMyStation } from '@/features/stations'
import { commonTexts, useTexts } from '@/i18n'
import { MONTHS } from '@/i18n/times-texts'
import { callTexts } from '@/i18n/volunteers/call'
import { open, useReachBottom } from '@/platform/navigation'
import { usePages, useSession } from '@/server'
import { IDS } from '../ids'
import { CallCard } from './call-line'
import { monthAway } from './month'
import '../volunteers.css'

/** The way to become a volunteer, for whoever may and is not one. */
const NotYet = () => {
  const t = useTexts(callTexts)
  const role = useSession()?.person.role
  if (role !== undefined && role !== 'resident' && role !== 'guest') return null
  return (
    <Banner
      kind="info"
      icon="hand"
      title={t('notYet')}
      action={{
        id: IDS.call.join,
        label: t('join'),
        onPress: () => void open('resident/volunteer/index'),
      }}
    />
  )
}

const MonthBar = ({ month, onMonth }: { month: string; onMonth: (month: string) => void }) => {
  const t = useTexts(callTexts)
  const [year = '', of = '1'] = month.split('-')
  const parts = { year, month: Number(of), monthName: MONTHS[Number(of) - 1] ?? '' }
  return (
    <Box className="volunteers-month">
      <Pressable
        id={IDS.call.before}
        className="volunteers-month-step"
        label={t('before')}
        onPress={() => onMonth(monthAway(month, -1))}
      >
        <Icon name="chevron-left" />
      </Pressable>
      <Box live="polite">
        <Words id={IDS.call.month} className="volunteers-title" role="heading">
          {t('month', parts)}
        </Words>
      </Box>
      <Pressable
        id={IDS.call.after}
        className="volunteers-month-step"
        label={t('after')}
        onPress={() => onMonth(monthAway(month, 1))}
      >
        <Icon name="chevron-right" />
      </Pressable>
    </Box>
  )
}

const Lines = ({ month, station }: { month: string; station: string | undefined }) => {
  const t = useTexts(callTexts)
  const common = useTexts(commonTexts)
  const list = usePages(getVolunteerCall, station === undefined ? {} : { station }, { params: { month } })
  useReachBottom(list.more)
  if (list.waiting) return <SkeletonCard />
  if (list.error && list.items.length === 0)
    return <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
  if (list.items.length === 0)
    return <EmptyState icon="calendar-days" title={t('none')} detail={t('noneHelp')} />
  return (
    <>
      {list.items.map((line, n) => (
        <CallCard key={line.session.id} n={n + 1} line={line} />
      ))}
      {list.hasMore && (
        <Button
          id={IDS.call.more}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
    </>
  )
}

/** 志愿招募: the sessions of a month that need volunteers. */
export const CallPage = () => {
  const t = useTexts(callTexts)
  const now = useNow()
  const [month, setMonth] = useState(() => dayOf(now).slice(0, 7))
  const [where, setWhere] = useState<'everywhere' | 'mine'>('everywhere')
  const mine = useMyStation()
  return (
    <Screen id="volunteer-call" title={t('title')}>
      <NotYet />
      <MonthBar month={month} onMonth={setMonth} />
      {mine && (
        <ChoiceChips
          id={IDS.call.where}
          label={t('where')}
          choices={[
            { value: 'everywhere', label: t('everywhere') },
            { value: 'mine', label: mine.name },
          ]}
          chosen={where}
          onChoose={setWhere}
        />
      )}
      <Lines month={month} station={where === 'mine' ? mine?.id : undefined} />
    </Screen>
  )
}
