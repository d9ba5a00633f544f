import { type BookingView, getsSeats, QUOTAS, type SessionView } from '@yizhan/shared/activities'
import { toInstant } from '@yizhan/shared/kernel'
import { ActionBar, Button } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { bookingTexts } from '@/i18n/activities/booking'
import { seatsTexts } from '@/i18n/activities/seats'
import { sessionTexts } from '@/i18n/activities/session'
import { addressOf, open } from '@/platform/navigation'
import { useSession } from '@/server'
import { useLanguage } from '@/settings'
import { useMayBook } from '../bookings/use-my-bookings'
import { IDS } from '../ids'

interface MainActionProps {
  session: SessionView
  mine: BookingView | null
  onBook: () => void
}

/** Why nobody can sign up now, in words; undefined where one can. */
const useWhyNot = (session: SessionView): string | undefined => {
  const t = useTexts(bookingTexts)
  const words = useTexts(sessionTexts)
  const seats = useTexts(seatsTexts)
  const language = useLanguage()
  const now = useNow()
  const { state, quotas, signUpFrom, signUpUntil } = session
  if (state === 'cancelled') return t('sessionCancelled')
  if (state === 'ended') return seats('ended')
  if (quotas.residents + quotas.volunteers === 0) return words('noneInvited')
  if (now < signUpFrom) return t('signUpNotOpen', { moment: momentText(signUpFrom, now, language) })
  return now >= signUpUntil || state === 'underWay' ? t('signUpOver') : undefined
}

const Ticket = ({ booking }: { booking: BookingView }) => {
  const t = useTexts(sessionTexts)
  return (
    <Button
      id={IDS.session.main}
      wide
      icon={booking.state === 'waitlisted' ? 'clock' : 'check'}
      label={t(booking.state === 'waitlisted' ? 'waitingTicket' : 'ticket')}
      onPress={() => void open('resident/ticket/index', { id: booking.id })}
    />
  )
}

const Book = ({ session, onBook }: Omit<MainActionProps, 'mine'>) => {
  const t = useTexts(sessionTexts)
  const why = useWhyNot(session)
  const role = useSession()?.person.role
  const mayBook = useMayBook()
  const signsIn = role === undefined || role === 'guest'
  const next = addressOf('resident/session/index', { id: session.id })
  const free = QUOTAS.some((quota) => session.quotas[quota] > 0 && getsSeats(session, { quota, seats: 1 }))
  const usual = t(free ? 'book' : 'wait')
  const reason = why ?? (signsIn || mayBook ? undefined : t('staffOnly'))
  return (
    <Button
      id={IDS.session.main}
      wide
      label={signsIn && reason === undefined ? t('signInToBook') : usual}
      {...(reason === undefined ? {} : { reason })}
      onPress={() => (signsIn ? void open('resident/sign-in/index', { next }) : onBook())}
    />
  )
}

const hasTicket = (mine: BookingView | null): mine is BookingView =>
  mine !== null && mine.state !== 'cancelled'

/** The one thing to do next: sign up, wait, or look at one’s ticket. */
export const MainAction = ({ session, mine, onBook }: MainActionProps) => (
  <ActionBar>
    {hasTicket(mine) ? <Ticket booking={mine} /> : <Book session={session} onBook={onBook} />}
  </ActionBar>
)

/** Whether the page has anything to do at its foot. */
export const needsAction = (session: SessionView, mine: BookingView | null): boolean =>
  hasTicket(mine) || (session.state !== 'cancelled' && session.endsAt > toInstant(Date.now()))
