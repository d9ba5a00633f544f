import { createHmac } from 'node:crypto'
import { type CertificateCheck, codeOfBytes, groupedCode, readCode } from '@yizhan/shared/activities'
import { maskedName } from '@yizhan/shared/kernel'
import type { Store, Write } from '../../platform/store'
import { CERTIFICATES, type CertificateRecord, type YearItem } from './table'

interface CertificateItem {
  readonly record: CertificateRecord
}

/** Made from whose it is and the request that asked for it: asked again, it is the same; without the secret, nobody guesses it. */
export const makeCertificateCodes =
  (secret: string) =>
  (personId: string, requestId: string): string =>
    codeOfBytes(createHmac('sha256', secret).update(`certificate:${personId}:${requestId}`).digest())

export const certificateWrite = (record: CertificateRecord): Write => ({
  kind: 'put',
  table: CERTIFICATES,
  item: { code: record.code, personId: record.personId, issuedAt: record.issuedAt, record },
  condition: { absent: ['code'] },
})

/** A certificate by its code as somebody typed it. */
export const findCertificate = async (
  store: Store,
  typed: string,
): Promise<CertificateRecord | undefined> => {
  const code = readCode(typed)
  if (code === undefined) return undefined
  return (await store.get<CertificateItem>(CERTIFICATES, { code }, { consistent: true }))?.record
}

/** What anyone may read of it, beside the year as it stands now. */
export const checkOf = (
  record: CertificateRecord,
  now: Pick<YearItem, 'corrections'> | undefined,
): CertificateCheck => ({
  code: groupedCode(record.code),
  maskedName: maskedName(record.name),
  volunteerNumber: record.volunteerNumber,
  year: record.year,
  tenths: record.tenths,
  sessions: record.sessions,
  issuer: record.issuer,
  issuedAt: record.issuedAt,
  superseded: (now?.corrections ?? 0) !== record.corrections,
})
