import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { AccessEntry, Notice, Person } from '@yizhan/shared/people'
import type { TableDefinition } from '../platform/store'

export const PEOPLE: TableDefinition = {
  name: 'people',
  hash: 'id',
  attributes: {
    id: 'text',
    role: 'text',
    sign: 'text',
    stationId: 'text',
    squadId: 'text',
    language: 'text',
    consents: 'json',
    consentsVersion: 'number',
    openId: 'text',
    createdAt: 'text',
  },
}

/**
 * A person as stored. `openId` is the mini-program's: the address of subscription messages, told to nobody.
 * `consentsVersion` counts the changes of consents; absent before the first.
 */
export type PersonRecord = Person & {
  readonly openId?: string
  readonly createdAt?: Instant
  readonly consentsVersion?: number
}

/** What of a person is told to themself. */
export const personOf = ({
  openId: _,
  createdAt: __,
  consentsVersion: ___,
  ...person
}: PersonRecord): Person => person

/** Which person an openId or unionId is; written once, never moved. */
export const WECHAT_IDENTITIES: TableDefinition = {
  name: 'wechat-identities',
  hash: 'identity',
  attributes: { identity: 'text', personId: 'text' },
}

export type IdentityRecord = { readonly identity: string; readonly personId: string }

/** Refresh tokens by their SHA-256, and the families (one per signed-in device) that were revoked, as `family:<id>`. */
export const REFRESH_TOKENS: TableDefinition = {
  name: 'refresh-tokens',
  hash: 'hash',
  attributes: {
    hash: 'text',
    family: 'text',
    personId: 'text',
    expiresAt: 'text',
    usedAt: 'text',
    revokedAt: 'text',
    vanishesAt: 'number',
  },
  expires: 'vanishesAt',
}

/** A person's notices; the range key begins with the moment, so that a Query gives them newest first. */
export const NOTICES: TableDefinition = {
  name: 'notices',
  hash: 'personId',
  range: 'id',
  attributes: {
    personId: 'text',
    id: 'text',
    kind: 'text',
    caseId: 'text',
    number: 'text',
    category: 'text',
    at: 'text',
    read: 'json',
    messagedAt: 'text',
  },
}

export type NoticeRecord = Notice & { readonly personId: string; readonly messagedAt?: Instant }

/** Every look at a person's contact, by the person looked at. */
export const ACCESS_LOG: TableDefinition = {
  name: 'access-log',
  hash: 'subjectId',
  range: 'id',
  attributes: {
    subjectId: 'text',
    id: 'text',
    at: 'text',
    byPersonId: 'text',
    sign: 'text',
    role: 'text',
    caseId: 'text',
    number: 'text',
  },
}

export type AccessRecord = AccessEntry & { readonly subjectId: string; readonly byPersonId: string }

export const PEOPLE_TABLES: readonly TableDefinition[] = [
  PEOPLE,
  WECHAT_IDENTITIES,
  REFRESH_TOKENS,
  NOTICES,
  ACCESS_LOG,
]

/** Milliseconds after `at`. */
export const later = (at: Instant, milliseconds: number): Instant => toInstant(toEpoch(at) + milliseconds)
