import { cancelBooking, type MyBooking } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { toasts } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import { ticketTexts } from '@/i18n/activities/ticket'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { useBookingChanged } from './use-changed'

/** Gives a seat, or a place in line, back. Answers with whether it is given back. */
export const useCancel = () => {
  const t = useTexts(ticketTexts)
  const mine = useTexts(myBookingsTexts)
  const language = useLanguage()
  const now = useNow()
  const changed = useBookingChanged()
  const [busy, setBusy] = useState(false)
  const overSince = (until: unknown, { session }: MyBooking) => {
    const moment = momentText((until as Instant | undefined) ?? session.startsAt, now, language)
    return t('cancelOver', { until: moment })
  }
  const cancel = async (booking: MyBooking): Promise<boolean> => {
    setBusy(true)
    const told = await call(cancelBooking, { params: { id: booking.id } })
    setBusy(false)
    void changed()
    const waited = booking.state === 'waitlisted'
    if (told.outcome === 'done') {
      toasts.show(waited ? mine('steppedBack') : t('cancelledDone'))
      return true
    }
    const { reason, about } = told.outcome === 'refused' ? told.problem : {}
    if (reason === 'cancelOver') toasts.show(overSince(about?.until, booking))
    else toasts.show(waited ? mine('stepBackFailed') : t('cancelFailed'))
    return false
  }
  return { busy, cancel }
}
