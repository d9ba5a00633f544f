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
      const { bookingId, version, personId, from, to, byEnd, at } = about
      const stay = { checkedInAt: from, checkedOutAt: to }
      const session = await sessionOf(about)
      const told = { bookingId, version, personId, session, stay, at }
      await record({ ...told, ...(byEnd ? { outByEnd: true } : {}) }, now)
    },
    serviceCorrected: async (fact, now) => {
      const { about } = fact as ServiceCorrected
      const { bookingId, version, personId, stay: put, reason, by, at } = about
      const stay = put ? { checkedInAt: put.from, checkedOutAt: put.to } : undefined
      const corrected = { by, ...(reason === undefined ? {} : { reason }) }
      const session = await sessionOf(about)
      await record({ bookingId, version, personId, session, stay, corrected, at }, now)
    },
  }
}
