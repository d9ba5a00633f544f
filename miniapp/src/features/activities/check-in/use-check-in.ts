import { checkIn, getSession, type MyBooking } from '@yizhan/shared/activities'
import { toInstant } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { useTexts } from '@/i18n'
import { checkInTexts } from '@/i18n/activities/check-in'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { keptBookings } from '../bookings/kept-bookings'
import { useBookingChanged } from '../bookings/use-changed'
import { refusalWords } from './refusal-words'

export interface Trouble {
  readonly words: string
  readonly help?: string
  /** The session that there is no booking of. */
  readonly unbooked?: string
}

export const useCheckIn = () => {
  const t = useTexts(checkInTexts)
  const language = useLanguage()
  const changed = useBookingChanged()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [done, setDone] = useState<MyBooking>()

  /** My booking of a session; undefined, and said why, where there is none. */
  const findMine = async (sessionId: string): Promise<MyBooking | undefined> => {
    const told = await call(getSession, { params: { id: sessionId } })
    if (told.outcome === 'done' && told.value.mine && told.value.mine.state !== 'cancelled')
      return { ...told.value.mine, session: told.value }
    if (told.outcome === 'done')
      setTrouble({ words: t('notBooked'), help: t('notBookedHelp'), unbooked: sessionId })
    else if (told.outcome === 'unheard') setTrouble({ words: t('unheard') })
    else setTrouble({ words: t(told.problem.reason === 'notFound' ? 'otherCode' : 'failed') })
    return undefined
  }

  const send = async (booking: MyBooking, code: string) => {
    const told = await call(checkIn, { params: { id: booking.id }, body: { means: 'code', code } })
    if (told.outcome === 'done') {
      const known = { ...told.value, session: booking.session }
      keptBookings.keepOne(known)
      setDone(known)
      void changed()
    } else if (told.outcome === 'unheard') setTrouble({ words: t('unheard') })
    else setTrouble({ words: refusalWords(told.problem, toInstant(Date.now()), language) })
  }

  /** Checks in with the code of a session, by the session’s id or with a booking that is known. */
  const go = async (of: string | MyBooking, code: string): Promise<void> => {
    setTrouble(undefined)
    setBusy(true)
    const booking = typeof of === 'string' ? await findMine(of) : of
    if (booking) await send(booking, code)
    setBusy(false)
  }
  return { busy, trouble, done, go, say: (words: string) => setTrouble({ words }) }
}
