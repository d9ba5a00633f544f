import { createHmac, randomUUID } from 'node:crypto'
import { ENDPOINTS } from '@yizhan/shared/api'
import { toInstant } from '@yizhan/shared/kernel'
import { listDemoPeople } from '@yizhan/shared/people'
import type { Hono } from 'hono'
import { ACTIVITY_TABLES, makeActivities, type PageCodes, type ReadPapersBy } from '../activities'
import {
  CASE_TABLES,
  type CleanPhotoOf,
  type ContentCheck,
  makeCases,
  type PhotoStorage,
  type ReadFileBy,
  type WechatPush,
} from '../cases'
import { LIBRARY_TABLES, makeLibrary } from '../library'
import { makePeople, PEOPLE_TABLES, type PeopleDeps, postsIn } from '../people'
import { makeApp } from '../platform/app'
import { CHANGES } from '../platform/changes'
import { makeCursors } from '../platform/cursor'
import { serveDescription } from '../platform/describe'
import { LIMITS, makeLimits } from '../platform/limits'
import type { Log } from '../platform/log'
import { DEAD_LETTERS, makeOutbox, OUTBOX, type Outbox } from '../platform/outbox'
import { makeSessions } from '../platform/session'
import { makeSettings, SETTINGS } from '../platform/settings'
import type { Store, TableDefinition } from '../platform/store'
import { settingsOperations } from '../settings'
import { makeStations, STATION_TABLES } from '../stations'

/** Every table of the product. */
export const TABLES: readonly TableDefinition[] = [
  ...CASE_TABLES,
  ...PEOPLE_TABLES,
  ...STATION_TABLES,
  ...LIBRARY_TABLES,
  ...ACTIVITY_TABLES,
  SETTINGS,
  CHANGES,
  OUTBOX,
  LIMITS,
  DEAD_LETTERS,
]

export interface Outside extends Pick<PeopleDeps, 'client' | 'demo'> {
  readonly wechat: PeopleDeps['wechat'] & ContentCheck & PageCodes
  /** What proves and reads WeChat's messages, where this deployment takes them. */
  readonly push?: WechatPush | undefined
  readonly store: Store
  readonly storage: PhotoStorage
  /** The picture library, where this process takes photos. */
  readonly clean?: CleanPhotoOf | undefined
  /** Makes files of cases, where this process does. */
  readonly files?: ReadFileBy | undefined
  /** Draws certificates and posters, where this process does. */
  readonly papers?: ReadPapersBy | undefined
  /** Where the web build is, as far as this deployment knows. */
  readonly webOrigin?: string | undefined
  readonly log: Log
  /** From which the keys for tokens, cursors and tracking codes are derived. */
  readonly secret: string
  /** The caller’s network address, from what this kind of server hands in. */
  readonly addressOf: (environment: unknown) => string
  /** Milliseconds since 1970. */
  readonly epochNow: () => number
}

export interface Product {
  /** The HTTP interface. */
  readonly app: Hono<{ Variables: { requestId: string } }>
  /** What has to happen after what happened. */
  readonly outbox: Outbox
  /** The kinds of facts that are acted on. */
  readonly factKinds: readonly string[]
  /** What has to happen now. Answers how many clocks reached a rung. */
  readonly sweep: (now: string) => Promise<number>
}

const derived = (secret: string, purpose: string) =>
  createHmac('sha256', secret).update(purpose).digest('hex')

/** The whole product from the adapters it is given: the same on Lambda, on one machine and behind CloudBase. */
export const composeProduct = (outside: Outside): Product => {
  const { store, log, epochNow, secret, wechat, client, demo } = outside
  const sessions = makeSessions(derived(secret, 'session'))
  const cursors = makeCursors(derived(secret, 'cursor'))
  const limits = makeLimits(store)
  const settings = makeSettings(store, epochNow)
  const postsOf = postsIn(store)
  const stations = makeStations({ store, settings, cursors, epochNow, postsOf })
  const people = makePeople({
    store,
    settings,
    stations,
    wechat,
    sessions,
    cursors,
    limits,
    log,
    client,
    ...(demo ? { demo } : {}),
  })
  const cases = makeCases({
    store,
    settings,
    stations,
    people,
    cursors,
    limits,
    storage: outside.storage,
    clean: outside.clean,
    contentCheck: wechat,
    push: outside.push,
    files: outside.files,
    secret: derived(secret, 'tracking'),
    afterStep: (step, now) => activities.afterStep(step, now),
  })
  const library = makeLibrary({ store, settings, cursors, stories: cases.stories })
  const activities = makeActivities({
    store,
    settings,
    cursors,
    stations,
    people: { ...people, postsOf },
    cases: cases.book,
    photos: cases.photos,
    library,
    contentCheck: wechat,
    codes: wechat,
    storage: outside.storage,
    papers: outside.papers,
    webOrigin: outside.webOrigin,
    limits,
    secret: derived(secret, 'activities'),
  })
  const facts = { ...cases.facts, ...people.facts, ...activities.facts }
  const app = makeApp({
    operations: [
      ...people.operations,
      ...stations.operations,
      ...cases.operations,
      ...library.operations,
      ...activities.operations,
      ...settingsOperations({ store, settings, cursors, postsOf, stations }),
    ],
    sessions,
    log,
    now: () => toInstant(epochNow()),
    newRequestId: randomUUID,
    addressOf: outside.addressOf,
  })
  serveDescription(app, demo ? ENDPOINTS : ENDPOINTS.filter(({ id }) => id !== listDemoPeople.id))
  return {
    app,
    outbox: makeOutbox(store, facts, log),
    factKinds: Object.keys(facts),
    sweep: cases.sweep,
  }
}
