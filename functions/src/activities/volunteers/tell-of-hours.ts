import type { FactHandlers } from '../../platform/outbox'
import type { VolunteersDeps } from './deps'
import type { HoursRecorded } from './facts'

/** Tells whoever served that a session's hours were written down, or were corrected. */
export const makeTellOfHours = ({ people }: Pick<VolunteersDeps, 'people'>): FactHandlers => ({
  hoursRecorded: async (fact, now) => {
    const { personId, line } = (fact as HoursRecorded).about
    const { sessionId, title, startsAt, stationName, bookingId, reason, at } = line
    if (sessionId === undefined || title === undefined || startsAt === undefined) return
    const session = { id: sessionId, title, startsAt, stationName }
    await people.tellOfActivities(
      [
        {
          id: fact.id,
          at,
          kind: 'hoursRecorded',
          personId,
          session,
          ...(bookingId === undefined ? {} : { bookingId }),
          ...(reason === undefined ? {} : { words: reason }),
        },
      ],
      now,
    )
  },
})
