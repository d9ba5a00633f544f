import { cellOf, type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { type AccessEntry, type KeptPlace, type Notice, notice, type Person } from '@yizhan/shared/people'
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
    noticeChoices: 'json',
    placesVersion: 'number',
  },
}

/**
 * A person as stored. `openId` is the mini-program's: the address of subscription messages, told to nobody.
 * `consentsVersion` counts the changes of consents, `placesVersion` the places that were added; absent before the first.
 */
export type PersonRecord = Person & {
  readonly openId?: string
  readonly createdAt?: Instant
  readonly consentsVersion?: number
  readonly placesVersion?: number
}

/** What of a person is told to themself. */
export const personOf = ({
  openId: _,
  createdAt: __,
  consentsVersion: ___,
  placesVersion: ____,
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

/**
 * A person's notices; the range key begins with the moment, so that a Query gives them newest first. `about` files them
 * by what they tell of, `unreadOf` those that are not read, sparsely.
 */
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
    near: 'json',
    session: 'json',
    bookingId: 'text',
    words: 'text',
    counts: 'json',
    at: 'text',
    read: 'json',
    messagedAt: 'text',
    about: 'text',
    unreadOf: 'text',
    vanishesAt: 'number',
  },
  indexes: [
    { name: 'byAbout', hash: 'about', range: 'id' },
    { name: 'unread', hash: 'unreadOf', range: 'id' },
  ],
  expires: 'vanishesAt',
}

export type NoticeRecord = Notice & {
  readonly personId: string
  readonly messagedAt?: Instant
  readonly about: string
  readonly unreadOf?: string
  readonly vanishesAt: number
}

/** What of a notice its reader is told. */
export const noticeOf = ({
  personId: _,
  messagedAt: __,
  about: ___,
  unreadOf: ____,
  vanishesAt: _____,
  ...told
}: NoticeRecord): Notice => told

/**
 * What one summary of a person takes in: a count for each kind of notice, their `total`, and how many `alerts` were told
 * singly meanwhile. Written when the first of it is told; `sentAt` once it is summed up.
 */
export const NOTICE_DAYS: TableDefinition = {
  name: 'notice-days',
  hash: 'personId',
  range: 'day',
  attributes: {
    personId: 'text',
    day: 'text',
    total: 'number',
    alerts: 'number',
    sentAt: 'text',
    vanishesAt: 'number',
    ...Object.fromEntries(notice.shape.kind.options.map((kind) => [kind, 'number'] as const)),
  },
  expires: 'vanishesAt',
}

export type NoticeDay = Partial<Record<Notice['kind'], number>> & {
  readonly personId: string
  readonly day: string
  readonly total?: number
  readonly alerts?: number
  readonly sentAt?: Instant
}

/** Degrees: about a kilometre, so that a circle of 500 m touches four cells more often than not. */
export const KEPT_CELL = 0.01

/** The places that people keep, found around a case by their cell. */
export const KEPT_PLACES: TableDefinition = {
  name: 'kept-places',
  hash: 'personId',
  range: 'id',
  attributes: { personId: 'text', id: 'text', name: 'text', place: 'json', cell: 'text' },
  indexes: [{ name: 'byCell', hash: 'cell', range: 'personId' }],
}

export type KeptPlaceRecord = KeptPlace & { readonly personId: string; readonly cell: string }

export const keptPlaceItem = (personId: string, kept: KeptPlace): KeptPlaceRecord => ({
  ...kept,
  personId,
  cell: cellOf(kept.place, KEPT_CELL),
})

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
    vanishesAt: 'number',
  },
  expires: 'vanishesAt',
}

export type AccessRecord = AccessEntry & {
  readonly subjectId: string
  readonly byPersonId: string
  readonly vanishesAt: number
}

export const PEOPLE_TABLES: readonly TableDefinition[] = [
  PEOPLE,
  WECHAT_IDENTITIES,
  REFRESH_TOKENS,
  NOTICES,
  NOTICE_DAYS,
  KEPT_PLACES,
  ACCESS_LOG,
]

/** Milliseconds after `at`. */
export const later = (at: Instant, milliseconds: number): Instant => toInstant(toEpoch(at) + milliseconds)

const DAY = 86_400_000

/** The second (Unix time) after which something of this moment may vanish. */
export const vanishesAfter = (at: Instant, days: number): number =>
  Math.ceil((toEpoch(at) + days * DAY) / 1000)
