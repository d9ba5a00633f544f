import { getCertificateFile, getStationPoster, groupedCode } from '@yizhan/shared/activities'
import { accepted, type Document, type Outcome, refused } from '@yizhan/shared/kernel'
import type { CaseFile, FileMaker, PhotoStorage } from '../../cases'
import type { Limits } from '../../platform/limits'
import { implement, type Operation } from '../../platform/operation'
import type { Store } from '../../platform/store'
import type { StationBook } from '../ports'
import { findCertificate } from '../volunteers/certificates'
import { stationWithin } from '../volunteers/scope'
import { composeCertificate } from './compose-certificate'
import { composePoster } from './compose-poster'
import { CERTIFICATE, POSTER } from './i18n/zh'
import { certificateLink, stationLink } from './links'
import { stationCodeKey } from './station-code'
import { fill } from './words'

export interface PapersDeps {
  readonly store: Store
  readonly stations: StationBook
  readonly limits: Limits
  readonly storage: Pick<PhotoStorage, 'read'>
  /** Where the web build is, as far as this deployment knows. */
  readonly webOrigin?: string | undefined
}

/** Bytes of a code's picture: above any that WeChat sends, and what it is scaled down to. */
const MOST_CODE = 2_000_000
const CODE_IN_POSTER = 300_000

const drawn = async (maker: FileMaker, file: CaseFile, name: string): Promise<Outcome<Document>> => {
  const bytes = await maker.draw(file)
  return bytes.ok ? accepted({ bytes: bytes.value, name }) : bytes
}

/** Its owner's alone: it carries their whole name. */
const certificateBy = (maker: FileMaker, { store, limits, webOrigin }: PapersDeps) =>
  implement(getCertificateFile, async ({ params, caller, now }): Promise<Outcome<Document>> => {
    const record = await findCertificate(store, params.code)
    if (record?.personId !== caller.personId) return refused('notFound')
    const allowed = await limits.take('paper', caller.personId, now)
    if (!allowed.ok) return allowed
    const file = composeCertificate(record, certificateLink(webOrigin, record.code))
    return drawn(maker, file, fill(CERTIFICATE.fileName, { code: groupedCode(record.code) }))
  })

const posterBy = (maker: FileMaker, { stations, limits, storage, webOrigin }: PapersDeps) =>
  implement(getStationPoster, async ({ params, caller, now }): Promise<Outcome<Document>> => {
    const station = await stationWithin(stations, params.id, caller, 'planActivities')
    if (!station.ok) return station
    const allowed = await limits.take('paper', caller.personId, now)
    if (!allowed.ok) return allowed
    const { id, name } = station.value
    const kept = await storage.read(stationCodeKey(id), MOST_CODE)
    const picture = kept?.ok ? await maker.shrink(kept.value, CODE_IN_POSTER) : undefined
    const file = composePoster(station.value, { link: stationLink(webOrigin, id), picture }, now)
    return drawn(maker, file, fill(POSTER.fileName, { name }))
  })

/** Certificates and posters, for a process that draws them. */
export const readPapersBy =
  (maker: FileMaker) =>
  (deps: PapersDeps): Operation[] => [certificateBy(maker, deps), posterBy(maker, deps)]
