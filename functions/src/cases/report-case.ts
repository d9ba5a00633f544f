import { createHash } from 'node:crypto'
import {
  answersAmiss,
  type CaseRecord,
  type Category,
  type Duty,
  dutyFor,
  openCase,
  type Report,
  type Reported,
  reportCase,
} from '@yizhan/shared/cases'
import { accepted, type Instant, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { coreZoneOf, locate } from '@yizhan/shared/stations'
import { actorOf, type Caller } from '../platform/caller'
import type { Limits } from '../platform/limits'
import { type Answered, implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { RepeatOf } from './count-repeats'
import type { RuleBook } from './desk'
import type { PhotoDesk, StationBook } from './ports'
import type { Viewing } from './read-view'
import { refusedPhoto } from './refused-photo'
import type { Router, Where } from './route-case'
import type { TrackingCodes } from './tracking'

export interface ReportDependencies {
  readonly limits: Limits
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly stations: StationBook
  readonly photos: PhotoDesk
  readonly viewing: Viewing
  readonly codes: TrackingCodes
  readonly router: Router
  readonly repeatOf: RepeatOf
  readonly nextNumber: (now: Instant) => Promise<string>
}

/** Whatever order a client writes the answers in. */
const hashOf = ({ answers, ...report }: Report, reporterId: string) => {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([reporterId, report, sorted]))
    .digest('base64url')
}

/** The first answer again, when the same report came before; a conflict when something else has its id. */
const repeated = async (
  { cases, viewing, codes }: ReportDependencies,
  report: Report,
  caller: Caller,
  now: Instant,
): Promise<Answered<Reported>> => {
  const found = await cases.find(report.id)
  if (!found || found.bodyHash !== hashOf(report, caller.personId)) return refused('idConflict')
  const viewer = await viewing.viewer(found.record, caller)
  if (!viewer) return refused('idConflict')
  const view = await viewing.view(found.record, viewer, caller, now)
  return { ...accepted({ case: view, trackingCode: codes.of(report.id) }), repeated: true }
}

interface Placed extends Where {
  readonly number: string
  readonly duty: Duty
  readonly coreZone: string | undefined
  readonly repeat: number | undefined
}

/** What is known of a report before anybody is chosen for it: its station, its number, whose duty it is. */
const placed = async (
  { stations, book, nextNumber, repeatOf }: ReportDependencies,
  category: Category,
  report: Report,
  now: Instant,
): Promise<Outcome<Placed>> => {
  const district = await stations.district()
  const located = locate(district, report.place)
  if (!located.ok)
    return refused('outsideDistrict', {
      about: { door: located.door },
      errors: [{ path: 'place', reason: 'invalid' }],
    })
  const { station, metres, by } = located
  const [number, repeat, duties, bodies, rules] = await Promise.all([
    nextNumber(now),
    repeatOf(report, now),
    book.duties(),
    book.bodies(),
    book.rules(),
  ])
  const of = {
    category: category.code,
    answers: report.answers,
    streetCode: station.street.code,
    at: now,
  }
  return accepted({
    station,
    metres,
    by,
    number,
    repeat,
    duty: dutyFor(duties, bodies, of, rules.periods),
    coreZone: coreZoneOf(district.coreZones, report.place)?.id,
  })
}

interface Sent {
  readonly report: Report
  readonly caller: Caller
  readonly now: Instant
}

/** Chooses the first responder, and writes the case that the report opens. */
const open = async (
  { book, cases, photos, router }: ReportDependencies,
  found: Placed,
  category: Category,
  { report, caller, now }: Sent,
): Promise<CaseRecord | 'exists' | 'busy' | { readonly photo: number }> => {
  const desk = { category, rules: await book.rules(), work: await book.work(found.station), now }
  const matter = { category, duty: found.duty }
  return router.give(found, matter, now, async ({ responder, steps }, fair) => {
    const opening = openCase({
      ...found,
      ...desk,
      report,
      reporter: actorOf(caller),
      responder,
      routing: steps,
    })
    const written = await cases.open({
      ...opening,
      bodyHash: hashOf(report, caller.personId),
      desk,
      photoClaims: photos.claim(report.photos, caller.personId, { caseId: report.id }),
      fair,
    })
    return written === 'written' ? opening.record : written
  })
}

/**
 * Opens a case: finds its station and first responder, starts its clocks, and writes case, event, clocks, load and
 * fact in one transaction. The same report again is answered as the first time; nothing is written when refused.
 */
export const makeReportCase = (dependencies: ReportDependencies) =>
  implement(reportCase, async ({ body: report, caller, now }): Promise<Answered<Reported>> => {
    const { book, limits, photos, viewing, codes } = dependencies
    const category = await book.category(report.category)
    if (!category) return refusedField('category', 'unknownCategory')
    const amiss = answersAmiss(category, report.answers)
    if (amiss.length > 0) return refused('fields', { errors: amiss })
    const allowed =
      caller.role === 'guest' ? await limits.take('guestReport', caller.personId, now) : undefined
    if (allowed?.ok === false) return allowed
    const found = await placed(dependencies, category, report, now)
    if (!found.ok) return found
    const opened = await open(dependencies, found.value, category, { report, caller, now })
    if (opened === 'exists') return repeated(dependencies, report, caller, now)
    if (opened === 'busy') return refused('unavailable')
    if ('photo' in opened) return refusedPhoto(photos, report.photos, opened.photo, caller.personId)
    return accepted({
      case: await viewOfNew(viewing, opened, caller, now),
      trackingCode: codes.of(report.id),
    })
  })

const viewOfNew = async (viewing: Viewing, record: CaseRecord, caller: Caller, now: Instant) => {
  const viewer = await viewing.viewer(record, caller, { following: false })
  if (!viewer) throw new Error('a reporter may see their own case')
  return viewing.view(record, viewer, caller, now)
}
