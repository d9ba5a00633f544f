import { type CertificateCheck, issueCertificate } from '@yizhan/shared/activities'
import { accepted, type Instant, refused, toInstant } from '@yizhan/shared/kernel'
import type { Roster, Station } from '@yizhan/shared/stations'
import { everyItem } from '../../platform/every-item'
import { type Answered, implement } from '../../platform/operation'
import type { Store } from '../../platform/store'
import { certificateWrite, checkOf, findCertificate, makeCertificateCodes } from './certificates'
import type { VolunteersDeps } from './deps'
import { linesPlan, readYear } from './ledger'
import { readVolunteer } from './profiles'
import { servedRows } from './served-rows'
import {
  type CertificateRecord,
  type HoursItem,
  type VolunteerRecord,
  YEAR_TOTALS,
  type YearItem,
} from './table'

const ATTEMPTS = 6

/** Lines of a year are written within it and after it, never before. */
const linesOf = async (store: Store, personId: string, year: number): Promise<HoursItem[]> => {
  const from = toInstant(Date.UTC(year - 1, 11, 31))
  const lines = await everyItem<HoursItem>(store, linesPlan(personId, from))
  return lines.filter((line) => line.year === year)
}

interface Asked {
  readonly code: string
  readonly requestId: string
  readonly year: number
}

const recordOf = (
  { code, requestId, year }: Asked,
  { personId, name, idTail, number }: VolunteerRecord,
  total: YearItem,
  lines: readonly HoursItem[],
  { station, roster }: { station: Station; roster: Roster },
  now: Instant,
): CertificateRecord => {
  const signOf = (role: string) => roster.members.find((member) => member.role === role)?.sign
  const head = signOf('stationKeeper') ?? station.name
  return {
    code,
    requestId,
    personId,
    name,
    ...(idTail === undefined ? {} : { idTail }),
    volunteerNumber: number,
    year,
    tenths: total.tenths,
    sessions: total.sessions,
    served: servedRows(lines),
    issuer: station.name,
    head,
    handler: signOf('assistant') ?? head,
    phone: station.phone,
    issuedAt: now,
    corrections: total.corrections ?? 0,
  }
}

/** What was issued already: under this request, or of the same lines of the ledger. */
const already = async (
  store: Store,
  { code, year }: Asked,
  total: YearItem | undefined,
): Promise<Answered<CertificateCheck> | undefined> => {
  const same = await findCertificate(store, code)
  if (same && same.year !== year) return refused('idConflict')
  const kept =
    same ??
    (total?.code !== undefined && total.certified === total.lines
      ? await findCertificate(store, total.code)
      : undefined)
  return kept && { ...accepted(checkOf(kept, total)), repeated: true }
}

const issue = async (
  { store, stations }: VolunteersDeps,
  asked: Asked,
  volunteer: VolunteerRecord,
  now: Instant,
): Promise<Answered<CertificateCheck>> => {
  const { personId, stationId } = volunteer
  const station = await stations.station(stationId)
  if (!station) throw new Error(`a volunteer of no station ${stationId}`)
  const roster = await stations.roster(stationId)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const total = await readYear(store, personId, asked.year)
    const known = await already(store, asked, total)
    if (known) return known
    if (!total || total.tenths <= 0) return refused('nothingServed')
    const lines = await linesOf(store, personId, asked.year)
    const record = recordOf(asked, volunteer, total, lines, { station, roster }, now)
    const committed = await store.commit([
      certificateWrite(record),
      {
        kind: 'update',
        table: YEAR_TOTALS,
        key: { personId, year: asked.year },
        changes: { set: { code: record.code, certified: total.lines } },
        condition: { equals: { lines: total.lines } },
      },
    ])
    if (committed.ok) return accepted(checkOf(record, total))
  }
  return refused('unavailable')
}

/** Free of charge, for whoever served, also after they have left (志愿服务条例 19). */
export const makeIssueCertificate = (deps: VolunteersDeps) => {
  const codeOf = makeCertificateCodes(deps.secret)
  return implement(issueCertificate, async ({ body, caller, now }) => {
    const volunteer = await readVolunteer(deps.store, caller.personId)
    if (!volunteer) return refused('notVolunteer')
    const code = codeOf(caller.personId, body.id)
    return issue(deps, { code, requestId: body.id, year: body.year }, volunteer, now)
  })
}
