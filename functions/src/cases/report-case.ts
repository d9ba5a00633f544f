import { createHash } from 'node:crypto'
import {
  answersAmiss,
  type CaseRecord,
  type Category,
  onDuty,
  openCase,
  type Report,
  type Reported,
  reportCase,
  route,
} from '@yizhan/shared/cases'
import { accepted, type Instant, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { locate, type Station } from '@yizhan/shared/stations'
import { actorOf, type Caller } from '../platform/caller'
import type { Limits } from '../platform/limits'
import { type Answered, implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { Loads } from './loads'
import type { PhotoDesk, StationBook } from './ports'
import type { Viewing } from './read-view'
import { refusedPhoto } from './refused-photo'
import type { TrackingCodes } from './tracking'

export interface ReportDependencies {
  readonly limits: Limits
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly stations: StationBook
  readonly photos: PhotoDesk
  readonly viewing: Viewing
  readonly codes: TrackingCodes
  readonly loadsOf: Loads
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

const responsible = async (
  { stations, loadsOf }: ReportDependencies,
  category: Category,
  { station, metres }: { station: Station; metres: number },
  now: Instant,
) => {
  const [roster, squads, command] = await Promise.all([
    stations.roster(station.id),
    stations.squads(),
    stations.command(),
  ])
  const present = onDuty(roster, now).map(({ personId }) => personId)
  return route(
    category,
    {
      station,
      metres,
      roster,
      squadDutyOfficer: squads.find((s) => s.id === station.squadId)?.dutyOfficer,
      commandCentre: command.commandCentre,
      loads: await loadsOf(present),
    },
    now,
  )
}

type Assigned = Pick<Parameters<typeof openCase>[0], 'number' | 'station' | 'responder' | 'routing'>

/** Whose the report is, and the number it will have. */
const assign = async (
  dependencies: ReportDependencies,
  category: Category,
  { place }: Report,
  now: Instant,
): Promise<Outcome<Assigned>> => {
  const located = locate(await dependencies.stations.district(), place)
  if (!located.ok)
    return refused('outsideDistrict', {
      about: { door: located.door },
      errors: [{ path: 'place', reason: 'invalid' }],
    })
  const [number, { responder, steps }] = await Promise.all([
    dependencies.nextNumber(now),
    responsible(dependencies, category, located, now),
  ])
  return accepted({ number, station: located.station, responder, routing: steps })
}

/**
 * Opens a case: finds its station and first responder, starts its clocks, and writes case, event, clocks, load and
 * fact in one transaction. The same report again is answered as the first time; nothing is written when refused.
 */
export const makeReportCase = (dependencies: ReportDependencies) =>
  implement(reportCase, async ({ body: report, caller, now }): Promise<Answered<Reported>> => {
    const { cases, book, limits, photos, viewing, codes } = dependencies
    const category = await book.category(report.category)
    if (!category) return refusedField('category', 'unknownCategory')
    const amiss = answersAmiss(category, report.answers)
    if (amiss.length > 0) return refused('fields', { errors: amiss })
    const allowed =
      caller.role === 'guest' ? await limits.take('guestReport', caller.personId, now) : undefined
    if (allowed?.ok === false) return allowed
    const assigned = await assign(dependencies, category, report, now)
    if (!assigned.ok) return assigned
    const rules = await book.rules()
    const work = await book.work(assigned.value.station)
    const { record, event } = openCase({
      ...assigned.value,
      report,
      reporter: actorOf(caller),
      category,
      work,
      rules,
      now,
    })
    const written = await cases.open({
      record,
      event,
      bodyHash: hashOf(report, caller.personId),
      desk: { category, rules, work, now },
      photoClaims: photos.claim(report.photos, caller.personId, report.id),
    })
    if (written === 'exists') return repeated(dependencies, report, caller, now)
    if (written !== 'written')
      return refusedPhoto(photos, report.photos, written.photo, caller.personId, report.id)
    return accepted({
      case: await viewOfNew(viewing, record, caller, now),
      trackingCode: codes.of(record.id),
    })
  })

const viewOfNew = async (viewing: Viewing, record: CaseRecord, caller: Caller, now: Instant) => {
  const viewer = await viewing.viewer(record, caller)
  if (!viewer) throw new Error('a reporter may see their own case')
  return viewing.view(record, viewer, caller, now)
}
