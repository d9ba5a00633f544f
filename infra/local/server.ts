import { PHOTO_STORE_PATH } from '@yizhan/functions/adapters/photos/disk'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Log } from '@yizhan/functions/platform/log'
import { toInstant } from '@yizhan/shared/kernel'
import { loadHuancui } from '../data'
import { makeDispatch } from './http/dispatch'
import { makeHealth } from './http/health'
import { type Listener, openListener } from './http/listener'
import { makeMetrics } from './http/metrics'
import { makeStaticFiles } from './http/static-files'
import { claimDataFolder } from './machine/data-folder'
import type { Environment } from './machine/environment'
import { type OpenStore, openStore } from './machine/open-store'
import { readSecrets } from './machine/secrets'
import { type LocalProduct, makeLocalProduct } from './product'
import { loadDistrict } from './seed/load-district'
import { readWechatAccounts, STAND_IN_PATH, type WechatAccounts } from './wechat/accounts'
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
  readonly step: (name: 'startingStore' | 'loadingData') => void
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
  readonly listener: Listener
  readonly opened: OpenStore
  readonly product: LocalProduct
  readonly webFolder: string
  readonly mapTilesUrl: string | undefined
}

const openDoors = ({ listener, opened, product, webFolder, mapTilesUrl }: Parts): void => {
  const metrics = makeMetrics()
  const images = mapTilesUrl && URL.canParse(mapTilesUrl) ? [new URL(mapTilesUrl).origin] : []
  const health = makeHealth({
    metrics,
    store: opened.process,
    outboxLag: () => outboxLag(product.outbox, now()),
  })
  const dispatch = makeDispatch(
    {
      api: (request) => product.app.fetch(request),
      health,
      mounted: (request) => product.mounted.fetch(request),
      mountedAt: [`${PHOTO_STORE_PATH}/`, `${STAND_IN_PATH}/`],
      files: makeStaticFiles(webFolder, images),
    },
    opened.process,
    metrics,
  )
  listener.answerWith(dispatch)
}

const openIdsIn =
  ({ miniApp, webApp }: WechatAccounts) =>
  (personId: string) => ({
    miniProgram: identityIn(miniApp.appId, personId).openId,
    web: identityIn(webApp.appId, personId).openId,
  })

const open = async (place: ServerPlace, closers: Closers): Promise<Server> => {
  const { environment, env, log } = place
  const folder = claimDataFolder(environment.dataFolder)
  closers.push(() => folder.release())
  const secrets = readSecrets(folder.file('secrets.json'))
  const listener = await openListener(environment.port, environment.host)
  closers.push(() => listener.close(0))
  await place.buildWeb()

  const starting = openStore(environment, folder, { root: place.root, log })
  const huancui = loadHuancui()
  const opened = await starting
  closers.push(() => opened.close())
  await opened.ensureTables([...TABLES, LEASES])
  const accounts = readWechatAccounts(env, `http://127.0.0.1:${listener.port}`)
  const demo = accounts.standIn ? huancui.demo.people : []
  await loadDistrict(opened.store, huancui, openIdsIn(accounts), () => place.step('loadingData'))

  let reader: OutboxReader | undefined
  const product = makeLocalProduct({
    store: nudgingStore(opened.store, (shard) => reader?.nudge(shard)),
    folder,
    secrets,
    accounts,
    demo,
    mapTilesUrl: env.MAP_TILES_URL || null,
    log,
  })
  const epochNow = () => Date.now()
  const leases = makeLeases(opened.store, secrets.instance, epochNow)
  reader = startOutboxReader({ outbox: product.outbox, leases, now, epochNow, log })
  closers.push(() => reader?.stop())
  const timer = startMinuteTimer(
    async () => {
      await product.sweep(now())
    },
    epochNow,
    log,
  )
  closers.push(() => timer.stop())
  openDoors({ listener, opened, product, webFolder: place.webFolder, mapTilesUrl: env.MAP_TILES_URL })
  closers.push(() => listener.close(GRACE))
  return {
    port: listener.port,
    standIn: accounts.standIn,
    demo,
    close: () => closeAll(closers, log),
  }
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
