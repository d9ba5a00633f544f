import { makeDiskPhotos, PHOTO_STORE_PATH } from '@yizhan/functions/adapters/photos/disk'
import { photoStore } from '@yizhan/functions/adapters/photos/photo-store'
import { makeWechat } from '@yizhan/functions/adapters/wechat/index'
import type { CleanPhotoOf } from '@yizhan/functions/cases/index'
import { composeProduct, type Product } from '@yizhan/functions/entrypoints/compose'
import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Log } from '@yizhan/functions/platform/log'
import type { Store } from '@yizhan/functions/platform/store'
import { toInstant } from '@yizhan/shared/kernel'
import { Hono } from 'hono'
import type { DataFolder } from './machine/data-folder'
import { derived, type Secrets } from './machine/secrets'
import { makeWechatStandIn } from './wechat'
import { STAND_IN_PATH, type WechatAccounts } from './wechat/accounts'

export interface LocalParts {
  readonly store: Store
  readonly folder: DataFolder
  readonly secrets: Secrets
  readonly accounts: WechatAccounts
  readonly demo: readonly DemoPerson[]
  readonly mapTilesUrl: string | null
  readonly log: Log
}

export interface LocalProduct extends Product {
  /** What stands beside the application: the photo store and WeChat's stand-in. */
  readonly mounted: Hono
}

/** The picture library costs tens of milliseconds to load: it waits for the first photo. */
const lazyCleanPhoto = (): CleanPhotoOf => {
  let loaded: Promise<CleanPhotoOf> | undefined
  return async (bytes) => {
    loaded ??= import('@yizhan/functions/adapters/photos/clean').then((m) => m.makeCleanPhoto())
    return (await loaded)(bytes)
  }
}

/** The deployed product, with this machine's disk for photos and WeChat or its stand-in. */
export const makeLocalProduct = (parts: LocalParts): LocalProduct => {
  const { accounts, demo, secrets, log } = parts
  const photos = { folder: parts.folder.file('photos'), secret: derived(secrets, 'photos') }
  const epochNow = () => Date.now()
  const product = composeProduct({
    store: parts.store,
    storage: makeDiskPhotos({ ...photos, publicUrl: '' }),
    clean: lazyCleanPhoto(),
    wechat: makeWechat({
      apiUrl: accounts.apiUrl,
      miniApp: accounts.miniApp,
      webApp: accounts.webApp,
      epochNow,
    }),
    client: {
      webSignIn: { authorizeUrl: accounts.authorizeUrl, appId: accounts.webApp.appId },
      templates: accounts.templates,
      mapTilesUrl: parts.mapTilesUrl,
    },
    ...(accounts.standIn ? { demo } : {}),
    log,
    secret: derived(secrets, 'product'),
    epochNow,
  })
  const store = photoStore(photos, () => toInstant(epochNow()))
  const standIn = makeWechatStandIn({
    apps: [accounts.miniApp, accounts.webApp],
    people: demo,
    templates: Object.values(accounts.templates),
    secret: derived(secrets, 'wechat'),
    epochNow,
  })
  const mounted = new Hono().route(PHOTO_STORE_PATH, store)
  if (accounts.standIn) mounted.route(STAND_IN_PATH, standIn)
  return { ...product, mounted }
}
