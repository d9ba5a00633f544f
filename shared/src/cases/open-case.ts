import { type Instant, toEpoch } from '../kernel/times'
import type { Station } from '../stations'
import type { Actor, CaseRecord, Clock, RoutingStep } from './case'
import type { Category } from './category'
import { limitFor, startClock } from './clocks'
import type { Duty } from './duty'
import { type CaseEvent, changesBetween } from './event'
import type { Report } from './report'
import type { Rules } from './rules'
import type { WorkingTime } from './working-time'

export interface Opening {
  readonly report: Omit<Report, 'door'> & Pick<CaseRecord, 'door'>
  readonly reporter: Actor
  readonly number: string
  readonly category: Category
  readonly station: Station
  readonly responder: Actor
  readonly routing: readonly RoutingStep[]
  readonly duty: Duty
  readonly coreZone?: string | undefined
  /** Which report of its class nearby it is, from the third on. */
  readonly repeat?: number | undefined
  /** The hotline's order number, when it came by 12345. */
  readonly hotlineOrder?: string | undefined
  readonly work: WorkingTime
  readonly rules: Rules
  readonly now: Instant
}

/** A phone clock that runs ahead must not make something happen in the future. */
const notAfter = (at: Instant | undefined, now: Instant) =>
  at === undefined || toEpoch(at) > toEpoch(now) ? undefined : at

/** The clocks that a report starts; an order of the hotline has its own besides (S06). */
const openingClocks = ({ report, category, coreZone, hotlineOrder, work, rules, now }: Opening): Clock[] => {
  const { hotline, periods } = rules
  const list = { answers: report.answers, coreZone, at: now }
  const ours = (['respond', 'resolve'] as const).map((stage) =>
    startClock(work, stage, limitFor(category.clocks[stage], list, periods), now),
  )
  if (hotlineOrder === undefined) return ours
  return [
    ...ours,
    startClock(work, 'hotline', hotline.whole, now),
    startClock(work, 'hotlineReturn', hotline.return, now),
    startClock(work, 'interim', hotline.interim, now),
  ]
}

const NOTHING_YET = {
  afterPhotos: [],
  workPhotos: [],
  reopenings: 0,
  assignments: [],
  instructions: [],
  rechecks: [],
}

/** What a case keeps of its station. */
export const atStation = (station: Station) => ({
  street: station.street,
  community: station.community,
  stationId: station.id,
  stationName: station.name,
  stationPhone: station.phone,
  squadId: station.squadId,
})

/** The case and the event that a report opens, with its clocks running. */
export const openCase = (o: Opening): { record: CaseRecord; event: CaseEvent } => {
  const { report: r, station, now } = o
  const happenedAt = notAfter(r.happenedAt, now)
  const record: CaseRecord = {
    id: r.id,
    number: o.number,
    version: 1,
    state: 'submitted',
    category: r.category,
    answers: r.answers,
    text: r.text,
    place: r.place,
    placeNote: r.placeNote ?? '',
    ...atStation(station),
    door: r.door,
    ...(o.hotlineOrder === undefined ? {} : { hotline: { order: o.hotlineOrder } }),
    ...(o.repeat === undefined ? {} : { repeat: o.repeat }),
    ...(o.coreZone === undefined ? {} : { coreZone: o.coreZone }),
    duty: o.duty,
    reporterId: o.reporter.personId,
    anonymous: r.anonymous,
    ...(r.callbackPhone ? { callbackPhone: r.callbackPhone } : {}),
    ...(happenedAt ? { happenedAt } : {}),
    photos: r.photos,
    firstResponder: o.responder,
    handler: o.responder,
    handlerOtherwise: o.responder,
    routing: [...o.routing],
    clocks: openingClocks(o),
    ...NOTHING_YET,
    actedVersion: 1,
    createdAt: now,
    updatedAt: now,
  }
  const event: CaseEvent = {
    caseId: r.id,
    version: 1,
    action: 'report',
    at: now,
    by: o.reporter,
    to: 'submitted',
    carried: {},
    ...changesBetween(undefined, record),
  }
  return { record, event }
}
