import type { MyBooking } from '@yizhan/shared/activities'
import { type ReactNode, useState } from 'react'
import {
  Banner,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonRows,
} from '@/components'
import { useNow } from '@/features/cases'
import { SignInNeeded } from '@/features/people'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import {
  open,
  openTab,
  stopRefresh,
  useDidShow,
  usePullDownRefresh,
  useReachBottom,
} from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { isAtTheDoor, sorted } from '../bookings/live'
import { StopSheet } from '../bookings/stop-sheet'
import { type MyBookings, useMayBook, useMyBookings } from '../bookings/use-my-bookings'
import { IDS } from '../ids'
import { BookingRow } from './booking-row'
import { NoShows, Suspended } from './standing-part'
import './mine.css'

interface PartProps {
  title: string
  items: readonly MyBooking[]
  idOf: (n: number) => string
  /** What can be done with each, under its row. */
  more?: (booking: MyBooking, n: number) => ReactNode
}

const Part = ({ title, items, idOf, more }: PartProps) =>
  items.length === 0 ? null : (
    <Section title={title}>
      <Card padding="flush">
        {items.map((booking, index) => (
          <Box key={booking.id} className="mine-booking">
            <BookingRow id={idOf(index + 1)} booking={booking} />
            {more?.(booking, index + 1)}
          </Box>
        ))}
      </Card>
    </Section>
  )

const None = () => {
  const t = useTexts(myBookingsTexts)
  const action = {
    id: IDS.mine.toList,
    label: t('toList'),
    onPress: () => void openTab('resident/activities/index'),
  }
  return <EmptyState icon="calendar-days" title={t('none')} detail={t('noneHelp')} action={action} />
}

/** The way to checking in, for who may be standing at the door. */
const Door = ({ items }: { items: readonly MyBooking[] }) => {
  const t = useTexts(myBookingsTexts)
  const now = useNow()
  const [first, ...others] = items.filter((one) => isAtTheDoor(one, now))
  if (!first) return null
  const go = () =>
    void open('resident/check-in/index', others.length === 0 ? { session: first.sessionId } : {})
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.mine.checkIn}
        icon="circle-check"
        title={t('checkIn')}
        detail={t('checkInHelp')}
        role="link"
        onPress={go}
      />
    </Card>
  )
}

const Lists = ({ items, standing }: Pick<MyBookings, 'items' | 'standing'>) => {
  const t = useTexts(myBookingsTexts)
  const [stopping, setStopping] = useState<MyBooking>()
  const { coming, waiting, past } = sorted(items, useNow())
  const stop = (booking: MyBooking, n: number) => (
    <Box className="mine-stop">
      <Button
        id={IDS.mine.notAnyMore(n)}
        kind="secondary"
        label={t('notAnyMore')}
        onPress={() => setStopping(booking)}
      />
    </Box>
  )
  return (
    <>
      <Door items={items} />
      <Part title={t('coming')} items={coming} idOf={IDS.mine.coming} />
      <Part title={t('waiting')} items={waiting} idOf={IDS.mine.waiting} more={stop} />
      <Part title={t('past')} items={past} idOf={IDS.mine.past} />
      <NoShows standing={standing} />
      <StopSheet booking={stopping} onClose={() => setStopping(undefined)} />
    </>
  )
}

const AsOf = ({ at }: { at: string | undefined }) => {
  const t = useTexts(myBookingsTexts)
  const language = useLanguage()
  const now = useNow()
  if (at === undefined) return null
  return <Banner kind="info" icon="wifi-off" title={t('asOf', { moment: momentText(at, now, language) })} />
}

const Mine = () => {
  const common = useTexts(commonTexts)
  const { items, standing, waiting, error, asOf, hasMore, loadingMore, more, refresh } = useMyBookings()
  useReachBottom(more)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (waiting) return <SkeletonRows rows={5} />
  if (error && items.length === 0)
    return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
  return (
    <>
      <AsOf at={asOf} />
      <Suspended standing={standing} />
      {items.length === 0 ? <None /> : <Lists items={items} standing={standing} />}
      {hasMore && (
        <Button
          id={IDS.mine.more}
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

/** 我的活动: what is to come, where I wait, what was; and whether I may book. */
export const BookingsPage = () => {
  const t = useTexts(myBookingsTexts)
  const mayBook = useMayBook()
  return (
    <Screen id="bookings" title={t('title')}>
      {mayBook ? <Mine /> : <SignInNeeded next="/resident/bookings/index" />}
    </Screen>
  )
}
