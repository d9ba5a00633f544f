import { type Instant, toEpoch } from '../kernel/times'
import type { Station } from '../stations'
import type { Actor, CaseRecord, RoutingStep } from './case'
import type { Category } from './category'
import { limitFor, startClock } from './clocks'
import { type CaseEvent, changesBetween } from './event'
import type { Report } from './report'
import type { Rules } from './rules'
import type { WorkingTime } from './working-time'

export interface Opening {
  readonly report: Report
  readonly reporter: Actor
  readonly number: string
  readonly category: Category
  readonly station: Station
  readonly responder: Actor
  readonly routing: readonly RoutingStep[]
  readonly work: WorkingTime
  readonly rules: Rules
  readonly now: Instant
}

/** A phone clock that runs ahead must not make something happen in the future. */
const notAfter = (at: Instant | undefined, now: Instant) =>
  at === undefined || toEpoch(at) > toEpoch(now) ? undefined : at

/** The case and the event that a report opens, with its respond and resolve clocks running. */
export const openCase = (o: Opening): { record: CaseRecord; event: CaseEvent } => {
  const { report: r, category, station, now } = o
  const clocks = (['respond', 'resolve'] as const).map((stage) =>
    startClock(o.work, stage, limitFor(category.clocks[stage], r.answers, now, o.rules.night), now),
  )
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
    street: station.street,
    community: station.community,
    stationId: station.id,
    stationName: station.name,
    stationPhone: station.phone,
    squadId: station.squadId,
    door: r.door,
    reporterId: o.reporter.personId,
    anonymous: r.anonymous,
    ...(r.callbackPhone ? { callbackPhone: r.callbackPhone } : {}),
    ...(happenedAt ? { happenedAt } : {}),
    photos: r.photos,
    afterPhotos: [],
    firstResponder: o.responder,
    handler: o.responder,
    routing: [...o.routing],
    clocks,
    reopenings: 0,
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
