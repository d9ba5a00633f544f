import { type BookingView, getSession, type SessionView } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Banner, EmptyState, ErrorState, Screen, SkeletonCard, SkeletonRows } from '@/components'
import { useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { openTab, stopRefresh, useDidShow, useParameters, usePullDownRefresh } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { BookingSheet } from './booking-sheet'
import { Facts, Roles } from './facts'
import { About, Head } from './head'
import { MainAction, needsAction } from './main-action'
import { Ways, Where } from './place'
import { Result } from './result'
import { Topics } from './topics'

const Mine = ({ mine }: { mine: BookingView | null }) => {
  const t = useTexts(sessionTexts)
  const id = IDS.session.mine
  switch (mine?.state) {
    case 'confirmed':
      return <Banner id={id} kind="success" title={t('mineConfirmed', { n: mine.seats })} />
    case 'waitlisted':
      return (
        <Banner
          id={id}
          kind="warning"
          icon="clock"
          title={t('mineWaiting', { position: mine.waiting?.position ?? '' })}
        />
      )
    case 'attended':
      return <Banner id={id} kind="success" title={t('mineAttended')} />
    case 'noShow':
      return <Banner id={id} kind="warning" title={t('mineNoShow')} />
    default:
      return null
  }
}

const Content = ({ session, mine }: { session: SessionView; mine: BookingView | null }) => (
  <>
    <Head session={session} />
    <Mine mine={mine} />
    <Result session={session} />
    <About session={session} />
    <Topics session={session} />
    <Facts session={session} />
    <Roles session={session} />
    <Ways session={session} />
    <Where session={session} />
  </>
)

const Missing = () => {
  const t = useTexts(sessionTexts)
  const toList = {
    id: IDS.session.toList,
    label: t('toList'),
    onPress: () => void openTab('resident/activities/index'),
  }
  return <EmptyState icon="calendar-days" title={t('notFound')} detail={t('notFoundHelp')} action={toList} />
}

const useThisSession = () => {
  const { id = '' } = useParameters('resident/session/index')
  const answer = useAnswer(getSession, { params: { id } }, { enabled: id !== '' })
  const refresh = async () => {
    if (id !== '') await answer.refetch()
  }
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  return { ...answer, missing: id === '' || answer.error?.problem?.reason === 'notFound', refresh }
}

/** One session, and the way to a seat in it. */
export const SessionPage = () => {
  const t = useTexts(sessionTexts)
  const { data, error, missing, refresh } = useThisSession()
  const [booking, setBooking] = useState(false)
  const footer = data && needsAction(data, data.mine) && (
    <MainAction session={data} mine={data.mine} onBook={() => setBooking(true)} />
  )
  return (
    <Screen id="session" title={t('title')} footer={footer}>
      {data ? (
        <>
          <Content session={data} mine={data.mine} />
          {booking && <BookingSheet session={data} open onClose={() => setBooking(false)} />}
        </>
      ) : missing ? (
        <Missing />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonRows rows={5} />
        </>
      )}
    </Screen>
  )
}
