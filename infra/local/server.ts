import { PHOTO_STORE_PATH } from '@yizhan/functions/adapters/photos/disk'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Log } from '@yizhan/functions/platform/log'
import { toInstant } from '@yizhan/shared/kernel'
import { loadHuancui } from '../data'
import { type Dispatch, makeDispatch } from './http/dispatch'
import { makeHealth } from './http/health'
import { openListener } from './http/listener'
import { makeMetrics } from './http/metrics'
import { makeStaticFiles } from './http/static-files'
import { type LocalConfig, readLocalConfig, STAND_IN_PATH } from './machine/configuration'
import { claimDataFolder, type DataFolder } from './machine/data-folder'
import type { Environment } from './machine/environment'
import { type OpenStore, openStore } from './machine/open-store'
import { readSecrets } from './machine/secrets'
import { type LocalProduct, makeLocalProduct } from './product'
import { loadDistrict } from './seed/load-district'
import { loadYearPlan } from './seed/load-year-plan'
import { identityIn } from './wechat/identities'
import { LEASES, makeLeases } from './work/leases'
import { startMinuteTimer } from './work/minute-timer'
import { nudgingStore } from './work/nudging-store'
import { type OutboxReader, outboxLag, startOutboxReader } from './work/outbox-reader'

export interface ServerPlace {
  readonly environment: Environment
  readonly env: NodeJS.ProcessEnv
  readonly root: string
  readonly webFolder: string
  readonly log: Log
  readonly step: (
    name: 'startingStore' | 'loadingData' | 'leftByHand',
    about?: Readonly<Record<string, string>>,
  ) => void
  /** Builds the web app where it is missing; the port and the folder are ours by then. */
  readonly buildWeb: () => Promise<void>
}

export interface Server {
  readonly port: number
  readonly standIn: boolean
  readonly demo: readonly DemoPerson[]
  close(): Promise<void>
}

/** Milliseconds that running requests get at the end. */
const GRACE = 2_000

type Closers = (() => Promise<void> | void)[]

/** Ends in the opposite order of beginning; one that fails does not keep the others. */
const closeAll = async (closers: Closers, log: Log): Promise<void> => {
  for (let close = closers.pop(); close; close = closers.pop())
    try {
      await close()
    } catch (fault) {
      log('warn', 'not ended cleanly', { fault: String(fault) })
    }
}

const now = () => toInstant(Date.now())

interface Parts {
  readonly place: ServerPlace
  readonly config: LocalConfig
  readonly opened: OpenStore
  readonly product: LocalProduct
}

/** Of an address with places to fill in: `https://{s}.tiles.example/{z}/{x}/{y}.png`. */
const originOf = (template: string) => new URL(template.replace('{s}.', '*.')).origin

const makeFront = ({ place, config, opened, product }: Parts): Dispatch => {
  const metrics = makeMetrics()
  const tiles = config.client.mapTilesUrl
  const images = tiles ? [originOf(tiles)] : []
  const health = makeHealth({
    metrics,
    store: opened.process,
    outboxLag: () => outboxLag(product.outbox, now()),
  })
  return makeDispatch(
    {
      api: (request) => product.app.fetch(request),
      health,
      mounted: (request) => product.mounted.fetch(request),
      mountedAt: [`${PHOTO_STORE_PATH}/`, `${STAND_IN_PATH}/`],
      files: makeStaticFiles(place.webFolder, images),
    },
    opened.process,
    metrics,
  )
}

const openIdsIn =
  ({ apps: [miniApp, webApp] }: LocalConfig) =>
  (personId: string) => ({
    miniProgram: identityIn(miniApp.appId, personId).openId,
    web: identityIn(webApp.appId, personId).openId,
  })

/** The store with its tables and the district’s data in it. */
const openDistrict = async (
  place: ServerPlace,
  folder: DataFolder,
  config: LocalConfig,
  closers: Closers,
) => {
  const { root, log, step } = place
  const starting = openStore(config.dynamo, folder, { root, log })
  const huancui = loadHuancui()
  const opened = await starting
  closers.push(() => opened.close())
  await opened.ensureTables([...TABLES, LEASES])
  const left = await loadDistrict(opened.store, huancui, openIdsIn(config), () => step('loadingData'))
  await loadYearPlan(opened.store, huancui.yearPlan, now())
  if (left.length > 0) step('leftByHand', { names: left.join(' ') })
  return { opened, demo: config.demo ? huancui.demo.people : [] }
}

const startWork = (
  { place: { log }, opened, product }: Parts,
  owner: string,
  waitingPeople: () => number,
  closers: Closers,
): OutboxReader => {
  const epochNow = () => Date.now()
  const leases = makeLeases(opened.store, owner, epochNow)
  const reader = startOutboxReader({ outbox: product.outbox, leases, now, epochNow, log, waitingPeople })
  closers.push(() => reader.stop())
  const tick = async () => {
    await product.sweep(now())
  }
  const timer = startMinuteTimer(tick, epochNow, log)
  closers.push(() => timer.stop())
  return reader
}

const open = async (place: ServerPlace, closers: Closers): Promise<Server> => {
  const { environment, env, log } = place
  const folder = claimDataFolder(environment.dataFolder)
  closers.push(() => folder.release())
  const secrets = readSecrets(folder.file('secrets.json'))
  const listener = await openListener(environment.port, environment.host)
  closers.push(() => listener.close(0))
  const { port } = listener
  const config = readLocalConfig(env, { secrets, photosFolder: folder.file('photos'), port })
  await place.buildWeb()

  const { opened, demo } = await openDistrict(place, folder, config, closers)
  let reader: OutboxReader | undefined
  const store = nudgingStore(opened.store, (shard) => reader?.nudge(shard))
  const product = await makeLocalProduct({ store, secrets, config, demo, log, root: place.root })
  const parts = { place, config, opened, product }
  const front = makeFront(parts)
  reader = startWork(parts, secrets.instance, front.waiting, closers)
  listener.answerWith(front.fetch)
  closers.push(() => listener.close(GRACE))
  return { port, standIn: config.standIn, demo, close: () => closeAll(closers, log) }
}

/** Opens everything, or ends what was already open and throws. */
export const openServer = async (place: ServerPlace): Promise<Server> => {
  const closers: Closers = []
  try {
    return await open(place, closers)
  } catch (fault) {
    await closeAll(closers, place.log)
    throw fault
  }
}
