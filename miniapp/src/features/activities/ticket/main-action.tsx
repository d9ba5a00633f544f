import { checkOut, type MyBooking } from '@yizhan/shared/activities'
import { useState } from 'react'
import { ActionBar, Button, toasts } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'
import { open } from '@/platform/navigation'
import { call } from '@/server'
import { isAtTheDoor } from '../bookings/live'
import { useBookingChanged } from '../bookings/use-changed'
import { IDS } from '../ids'

const CheckOut = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const changed = useBookingChanged()
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    const told = await call(checkOut, { params: { id: booking.id }, body: {} })
    setBusy(false)
    toasts.show(t(told.outcome === 'done' ? 'checkedOut' : 'checkOutFailed'))
    void changed()
  }
  return (
    <Button id={IDS.ticket.checkOut} wide label={t('checkOut')} busy={busy} onPress={() => void leave()} />
  )
}

type Next = 'checkIn' | 'checkOut' | 'again'

/** The one thing to do next with a booking. */
export const nextOf = (booking: MyBooking, now: string): Next | undefined => {
  const { state, session, attendance, cancelled } = booking
  if (isAtTheDoor(booking, now)) return 'checkIn'
  if (attendance && !attendance.checkedOutAt && session.endsAt > now) return 'checkOut'
  const gaveBack = state === 'cancelled' && cancelled?.by !== 'session'
  return gaveBack && session.state !== 'cancelled' && session.signUpUntil > now ? 'again' : undefined
}

export const MainAction = ({ booking }: { booking: MyBooking }) => {
  const t = useTexts(ticketTexts)
  const next = nextOf(booking, useNow())
  const { sessionId } = booking
  if (next === undefined) return null
  return (
    <ActionBar>
      {next === 'checkOut' && <CheckOut booking={booking} />}
      {next === 'checkIn' && (
        <Button
          id={IDS.ticket.checkIn}
          wide
          icon="circle-check"
          label={t('checkIn')}
          onPress={() => void open('resident/check-in/index', { session: sessionId })}
        />
      )}
      {next === 'again' && (
        <Button
          id={IDS.ticket.again}
          wide
          label={t('bookAgain')}
          onPress={() => void open('resident/session/index', { id: sessionId })}
        />
      )}
    </ActionBar>
  )
}
