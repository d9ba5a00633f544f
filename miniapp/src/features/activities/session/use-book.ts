import { type BookingView, bookSession, type SessionView } from '@yizhan/shared/activities'
import { toInstant } from '@yizhan/shared/kernel'
import { clientSettings } from '@yizhan/shared/people'
import { useState } from 'react'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { bookingTexts } from '@/i18n/activities/booking'
import { open } from '@/platform/navigation'
import { subscribe } from '@/platform/subscribe'
import { call, useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { keptBookings } from '../bookings/kept-bookings'
import { remembered } from '../bookings/remembered'
import { useBookingChanged } from '../bookings/use-changed'
import { type Refused, refusalWords } from './refusal-words'
import { type BookingForm, bodyOf, missingIn } from './use-booking-form'

const MISSING = { name: 'nameMissing', youngest: 'youngestMissing', role: 'roleMissing' } as const

const keep = (form: BookingForm, booking: BookingView, session: SessionView) => {
  const { youngest } = booking
  remembered.keep({ name: form.name.trim(), ...(youngest === undefined ? {} : { youngest }) })
  keptBookings.keepOne({ ...booking, session })
}

/** Sends a booking from the tap that confirms it, and asks WeChat from the same tap whether it may remind. */
export const useBook = (session: SessionView) => {
  const t = useTexts(bookingTexts)
  const language = useLanguage()
  const changed = useBookingChanged()
  const { data: settings } = useAnswer(clientSettings, {}, { staleTime: 3_600_000 })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Refused>()
  /** The seats that are left do not suffice: only waiting does. */
  const [short, setShort] = useState(false)

  const refuse = (told: Exclude<Awaited<ReturnType<typeof send>>, { outcome: 'done' }>, seats: number) => {
    if (told.outcome === 'unheard') return setTrouble({ about: 'whole', words: t('unheard') })
    const { problem } = told
    setShort(problem.reason === 'noSeats')
    setTrouble(refusalWords(problem, session, seats, toInstant(Date.now()), language))
    if (problem.reason === 'alreadyBooked') void changed()
  }

  const send = (form: BookingForm, waits: boolean) =>
    call(bookSession, { params: { id: session.id }, body: bodyOf(form, session, waits) })

  const book = async (form: BookingForm, waits: boolean): Promise<boolean> => {
    const missing = missingIn(form, session)
    setTrouble(missing && { about: missing, words: t(MISSING[missing]) })
    if (missing) return false
    const template = settings?.subscriptions.byMoment.activity
    if (template !== undefined) void subscribe([template])
    setBusy(true)
    const told = await send(form, waits)
    setBusy(false)
    if (told.outcome !== 'done') {
      refuse(told, form.seats)
      return false
    }
    keep(form, told.value, session)
    void changed()
    toasts.show(t(told.value.state === 'waitlisted' ? 'waits' : 'booked'))
    await open('resident/ticket/index', { id: told.value.id })
    return true
  }
  const forget = () => {
    setTrouble(undefined)
    setShort(false)
  }
  return { busy, trouble, short, book, forget }
}
