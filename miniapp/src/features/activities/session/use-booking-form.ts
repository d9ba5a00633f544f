import { getsSeats, QUOTAS, type Quota, type SessionView } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { useSession } from '@/server'
import { remembered } from '../bookings/remembered'

export interface BookingForm {
  /** Made once, so that sending again books nothing twice. */
  readonly id: string
  readonly quota: Quota
  readonly seats: number
  readonly name: string
  readonly youngest: string
  readonly role: string | undefined
}

export type Missing = 'name' | 'youngest' | 'role'

/** Who is invited at all. */
export const invited = ({ quotas }: Pick<SessionView, 'quotas'>): Quota[] =>
  QUOTAS.filter((quota) => quotas[quota] > 0)

const startOf = (session: SessionView, volunteers: boolean): BookingForm => {
  const { name = '', youngest } = remembered.read()
  const [first = 'residents'] = invited(session)
  const both = invited(session).length > 1
  const fits = getsSeats(session, { quota: 'residents', seats: 1 })
  return {
    id: newId(),
    quota: both && volunteers && !fits ? 'volunteers' : first,
    seats: 1,
    name,
    youngest: youngest === undefined ? '' : String(youngest),
    role: session.volunteerRoles[0]?.name,
  }
}

const AGE = /^\d{1,3}$/
const OLDEST = 120

const isAge = (text: string): boolean => AGE.test(text.trim()) && Number(text) <= OLDEST

export const missingIn = (form: BookingForm, session: SessionView): Missing | undefined => {
  if (form.name.trim() === '') return 'name'
  if (session.minimumAge > 0 && !isAge(form.youngest)) return 'youngest'
  const wanted = form.quota === 'volunteers' && session.volunteerRoles.length > 0
  return wanted && form.role === undefined ? 'role' : undefined
}

/** As it is sent. */
export const bodyOf = (form: BookingForm, session: SessionView, waits: boolean) => ({
  id: form.id,
  quota: form.quota,
  seats: form.quota === 'volunteers' ? 1 : form.seats,
  name: form.name.trim(),
  waits,
  ...(session.minimumAge > 0 ? { youngest: Number(form.youngest) } : {}),
  ...(form.quota === 'volunteers' && form.role !== undefined ? { role: form.role } : {}),
})

/** The form, filled in with what is known of this person. */
export const useBookingForm = (session: SessionView) => {
  const volunteers = useSession()?.person.role === 'volunteer'
  const [form, setForm] = useState(() => startOf(session, volunteers))
  return {
    form,
    change: (changes: Partial<BookingForm>) => setForm((known) => ({ ...known, ...changes })),
    /** After a booking that came and went: another one is another booking. */
    renew: () => setForm((known) => ({ ...known, id: newId() })),
  }
}
