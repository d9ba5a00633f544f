import { groupedCode } from '@yizhan/shared/activities'
import { dayOf } from '@yizhan/shared/kernel'
import type { CaseFile, FileBlock } from '../../cases'
import type { CertificateRecord, ServedRow } from '../volunteers/table'
import { CERTIFICATE, CERTIFICATE_FACTS, HOURS, SERVED_COLUMNS } from './i18n/zh'
import { fill, hoursOf } from './words'

const SIZE = { says: 13, code: 96, check: 9.5 }
const SHARES = [0.18, 0.4, 0.26, 0.16]

const factsOf = (c: CertificateRecord): [string, string][] => {
  const facts = CERTIFICATE_FACTS
  const identity: [string, string][] =
    c.idTail === undefined
      ? []
      : [
          [facts.idKind, CERTIFICATE.idKind],
          [facts.idNumber, fill(CERTIFICATE.idMasked, { tail: c.idTail })],
        ]
  return [
    [facts.name, c.name],
    ...identity,
    [facts.volunteer, c.volunteerNumber],
    [facts.year, String(c.year)],
    [facts.hours, fill(HOURS, { hours: hoursOf(c.tenths) })],
    [facts.issuer, c.issuer],
    [facts.head, c.head],
    [facts.handler, c.handler],
    [facts.phone, c.phone],
    [facts.issuedAt, dayOf(c.issuedAt)],
  ]
}

const isMonth = ({ when }: ServedRow) => when.length === '2026-12'.length

const contentOf = (row: ServedRow): string =>
  isMonth(row) ? fill(CERTIFICATE.sessions, { n: row.sessions }) : (row.title ?? CERTIFICATE.correction)

const servedBlocks = ({ served }: CertificateRecord): FileBlock[] => [
  { kind: 'heading', text: CERTIFICATE.served },
  ...(served.some(isMonth) ? [{ kind: 'note' as const, text: CERTIFICATE.byMonth }] : []),
  {
    kind: 'table',
    columns: SERVED_COLUMNS.map((title, n) => ({ title, share: SHARES[n] ?? 0 })),
    rows: served.map((row) => [row.when, contentOf(row), row.stationName ?? '', hoursOf(row.tenths)]),
  },
]

/** A certificate as 民政部令第67号 wants it, the same whenever it is made; `link` is where its code leads. */
export const composeCertificate = (c: CertificateRecord, link: string): CaseFile => {
  const code = groupedCode(c.code)
  const { name, volunteerNumber: number, year, sessions } = c
  const says = { name, number, year, sessions, hours: hoursOf(c.tenths) }
  const notes = [CERTIFICATE.basis, CERTIFICATE.counted, CERTIFICATE.privacy, CERTIFICATE.later]
  return {
    title: CERTIFICATE.title,
    head: [CERTIFICATE.head, code],
    foot: CERTIFICATE.foot,
    madeAt: c.issuedAt,
    blocks: [
      { kind: 'title', text: CERTIFICATE.title, below: fill(CERTIFICATE.number, { code }) },
      { kind: 'words', text: fill(CERTIFICATE.says, says), size: SIZE.says, align: 'left' },
      { kind: 'facts', rows: factsOf(c) },
      { kind: 'code', text: link, side: SIZE.code },
      {
        kind: 'words',
        text: fill(CERTIFICATE.check, { code }),
        size: SIZE.check,
        align: 'middle',
        muted: true,
      },
      ...servedBlocks(c),
      { kind: 'heading', text: CERTIFICATE.notes },
      ...notes.map((text, n) => ({ kind: 'note' as const, text: `${n + 1}. ${text}` })),
      { kind: 'unprintable', text: CERTIFICATE.unprintable },
    ],
  }
}
