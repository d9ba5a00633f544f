import type { BookingView, MyBooking, SessionView } from '@yizhan/shared/activities'
import { newId, type Problem } from '@yizhan/shared/kernel'
import { sessionOn } from './a-session'
import type { Answer, Door } from './door'

export type Booked = BookingView & Problem
export type BookingWithPast = MyBooking & {
  readonly events: { what: string; by?: string; reason?: string; words?: string }[]
}

/** Two hours of a Saturday from nine; one may step back until the evening before. */
export const DAY = '2026-12-05'
export const at = (clock: string, day = DAY) => `${day}T${clock}:00.000Z`
export const DURING = at('01:30')
export const AFTER = at('03:01')
export const STEP_BACK_ENDS = at('10:00', '2026-12-04')

export const KEEPER = 'station-keeper-1'

/** What bookings of a door are asked by. */
export const bookingsOf = (door: Door) => {
  const post = <T = Booked>(who: string, path: string, body: object): Promise<Answer<T>> =>
    door.call<T>(who, 'POST', `/api/${path}`, body)
  const bodyOf = (differs: object = {}) => ({
    id: newId(),
    quota: 'residents',
    seats: 1,
    name: '王',
    waits: true,
    ...differs,
  })
  return {
    post,
    bodyOf,
    session: async (differs: object = {}) => {
      const body = sessionOn(DAY, { cancelUntil: STEP_BACK_ENDS, volunteerRoles: [], ...differs })
      const made = await post<SessionView>(KEEPER, 'sessions', body)
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      return made.body
    },
    book: (who: string, session: string, differs: object = {}) =>
      post(who, `sessions/${session}/bookings`, bodyOf(differs)),
    cancel: (who: string, id: string) => door.call<Problem>(who, 'DELETE', `/api/bookings/${id}`),
    read: async (who: string, id: string) =>
      (await door.call<BookingWithPast>(who, 'GET', `/api/bookings/${id}`)).body,
    counts: async (id: string) => {
      const { body } = await door.call<SessionView>(KEEPER, 'GET', `/api/sessions/${id}`)
      return { taken: body.taken, waiting: body.waiting, attended: body.attended }
    },
    code: async (session: string) =>
      (
        await door.call<{ code: string; text: string; validUntil: string }>(
          KEEPER,
          'GET',
          `/api/sessions/${session}/check-in-code`,
        )
      ).body,
    tick: (id: string, who = KEEPER, differs: object = {}) =>
      post(who, `bookings/${id}/check-in`, { means: 'name', ...differs }),
    noticesOf: async (who: string, kind: string, bookingId = '') => {
      const { body } = await door.call<{ items: { kind: string; bookingId?: string; words?: string }[] }>(
        who,
        'GET',
        '/api/me/notices?limit=100',
      )
      return body.items.filter((notice) => notice.kind === kind && notice.bookingId === bookingId)
    },
  }
}
