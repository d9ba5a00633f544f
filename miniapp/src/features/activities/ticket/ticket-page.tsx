import type { MyBooking } from '@yizhan/shared/activities'
import {
  Banner,
  Box,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  SkeletonCard,
  SkeletonRows,
  StatusChip,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { SignInNeeded } from '@/features/people'
import { momentText, useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { activityTexts } from '@/i18n/activities/words'
import { addressOf, open, useParameters } from '@/platform/navigation'
import { useSession } from '@/server'
import { useLanguage } from '@/settings'
import { useBookingChip } from '../bookings/use-booking-chip'
import { IDS } from '../ids'
import { exactTimes, sessionPlace, sessionTitle } from '../words/session-words'
import { Cancel } from './cancel'
import { Code } from './code'
import { Feedback } from './feedback'
import { History } from './history'
import { MainAction } from './main-action'
import { State } from './state'
import { type Ticket, useTicket } from './use-ticket'
import './ticket.css'

const Head = ({ booking }: { booking: MyBooking }) => {
  const language = useLanguage()
  const { session } = booking
  return (
    <Card>
      <Box className="ticket-head">
        <Box className="ticket-head-line">
          <Words className="ticket-title" role="heading">
            {sessionTitle(session, language)}
          </Words>
          <StatusChip {...useBookingChip(booking)} />
        </Box>
        <Words className="ticket-strong">{exactTimes(session, language)}</Words>
        <Words className="ticket-muted">{sessionPlace(session)}</Words>
        <Code booking={booking} />
      </Box>
    </Card>
  )
}

const Details = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const names = useTexts(activityTexts)
  const { name, seats, quota, role, sessionId } = booking
  return (
    <Card padding="flush">
      <ListRow title={t('name')} value={name} />
      <ListRow title={t('seats')} value={names('someSeats', { n: seats })} />
      <ListRow title={t('as')} value={role ? `${names(quota)} · ${role}` : names(quota)} />
      <ListRow
        id={IDS.ticket.session}
        title={t('session')}
        role="link"
        onPress={() => void open('resident/session/index', { id: sessionId })}
      />
    </Card>
  )
}

const AsOf = ({ at }: { at: string | undefined }) => {
  const t = useTexts(ticketTexts)
  const language = useLanguage()
  const now = useNow()
  if (at === undefined) return null
  const title = t('asOf', { moment: momentText(at, now, language) })
  return <Banner id={IDS.ticket.asOf} kind="info" icon="wifi-off" title={title} />
}

const Missing = () => {
  const t = useTexts(ticketTexts)
  const action = {
    id: IDS.ticket.toMine,
    label: t('toMine'),
    onPress: () => void open('resident/bookings/index'),
  }
  return <EmptyState icon="search" title={t('notFound')} detail={t('notFoundHelp')} action={action} />
}

const Content = ({ booking, events, asOf, missing, error, refresh }: Ticket) => {
  const t = useTexts(ticketTexts)
  if (booking)
    return (
      <>
        <AsOf at={asOf} />
        <Head booking={booking} />
        <State booking={booking} />
        <Feedback booking={booking} />
        <Details booking={booking} />
        <History events={events} />
        <Cancel booking={booking} />
      </>
    )
  if (missing) return <Missing />
  if (error?.problem) return <ErrorState onRetry={() => void refresh()} />
  if (error)
    return (
      <ErrorState
        kind="offline"
        title={t('unknown')}
        detail={t('unknownHelp')}
        onRetry={() => void refresh()}
      />
    )
  return (
    <>
      <SkeletonCard />
      <SkeletonRows rows={3} />
    </>
  )
}

/** My ticket, or my place in line: what it is for, its code, how it stands and what happened to it. */
export const TicketPage = () => {
  const t = useTexts(ticketTexts)
  const { id = '' } = useParameters('resident/ticket/index')
  const signedIn = useSession() !== undefined
  const ticket = useTicket(signedIn ? id : '')
  const footer = signedIn && ticket.booking && <MainAction booking={ticket.booking} />
  return (
    <Screen id="ticket" title={t('title')} footer={footer}>
      {signedIn ? (
        <Content {...ticket} />
      ) : (
        <SignInNeeded next={addressOf('resident/ticket/index', { id })} />
      )}
    </Screen>
  )
}
