import type { FactHandlers } from '../../platform/outbox'
import type { Store } from '../../platform/store'
import type { ServiceCorrected, ServiceDone } from '../bookings/facts'
import type { StationBook } from '../ports'
import { makeRecordService, type Service } from './record-service'

/** What check-in and check-out came to is written into the ledger, and what staff put right of it. */
export const makeHoursOfBookings = (store: Store, stations: StationBook): FactHandlers => {
  const record = makeRecordService(store)
  const sessionOf = async ({
    sessionId,
    stationId,
    title,
    startsAt,
    endsAt,
  }: (ServiceDone | ServiceCorrected)['about']): Promise<Service['session']> => {
    const stationName = (await stations.station(stationId))?.name ?? ''
    return { id: sessionId, title, startsAt, endsAt, stationName }
  }
  return {
    serviceDone: async (fact, now) => {
      const { about } = fact as ServiceDone
      const { bookingId, personId, from, to, byEnd, at } = about
      const stay = { checkedInAt: from, checkedOutAt: to }
      const session = await sessionOf(about)
      await record({ bookingId, personId, session, stay, at, ...(byEnd ? { outByEnd: true } : {}) }, now)
    },
    serviceCorrected: async (fact, now) => {
      const { about } = fact as ServiceCorrected
      const { bookingId, personId, stay: put, reason, by, at } = about
      const stay = put ? { checkedInAt: put.from, checkedOutAt: put.to } : undefined
      const corrected = { by, ...(reason === undefined ? {} : { reason }) }
      await record({ bookingId, personId, session: await sessionOf(about), stay, corrected, at }, now)
    },
  }
}
