import path from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { makeWechat } from '@yizhan/functions/adapters/wechat/index'
import { makeWechatPush } from '@yizhan/functions/adapters/wechat/push'
import { drawnFiles } from '@yizhan/functions/entrypoints/case-files'
import { composeProduct, type Product } from '@yizhan/functions/entrypoints/compose'
import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Log } from '@yizhan/functions/platform/log'
import type { Store } from '@yizhan/functions/platform/store'
import type { Hono } from 'hono'
import { type LocalConfig, STAND_IN_PATH } from './machine/configuration'
import { derived, type Secrets } from './machine/secrets'
import { lazyCleanPhoto, makePhotos } from './photos'
import { makeWechatStandIn } from './wechat'

export interface LocalParts {
  readonly store: Store
  readonly secrets: Secrets
  readonly config: LocalConfig
  readonly demo: readonly DemoPerson[]
  readonly log: Log
  /** The folder of this repository, under which its libraries lie. */
  readonly root: string
}

export interface LocalProduct extends Product {
  /** What stands beside the application: the photo store and WeChat's stand-in. */
  readonly mounted: Hono
}

/** As the socket says; what a caller claims in a header is not believed. */
const addressOf = (environment: unknown): string =>
  (environment as Partial<HttpBindings>)?.incoming?.socket.remoteAddress ?? ''

/** The deployed product, with this machine's disk for photos and WeChat or its stand-in. */
export const makeLocalProduct = async (parts: LocalParts): Promise<LocalProduct> => {
  const { store, config, demo, secrets, log, root } = parts
  const epochNow = () => Date.now()
  const { pushToken } = config.wechat
  const { storage, doors } = await makePhotos(config.photos)
  const product = composeProduct({
    store,
    storage,
    clean: lazyCleanPhoto(),
    ...drawnFiles(path.join(root, 'node_modules/@fontsource/noto-sans-sc')),
    webOrigin: config.webOrigin,
    wechat: makeWechat({ ...config.wechat, epochNow, pictureOrigin: config.pictureOrigin }),
    ...(pushToken ? { push: makeWechatPush(pushToken, config.wechat.miniApp.appId) } : {}),
    client: config.client,
    ...(config.demo ? { demo } : {}),
    log,
    secret: config.secret,
    addressOf,
    epochNow,
  })
  if (config.standIn) {
    const { apps } = config
    const templates = Object.values(config.client.templates)
    const secret = derived(secrets, 'wechat')
    const pictures = {
      pushToken: pushToken ?? '',
      epochNow,
      fetchPicture: (url: string) => fetch(url),
      deliver: (path: string, init: RequestInit) => product.app.request(path, init),
    }
    const standIn = makeWechatStandIn({ apps, people: demo, templates, secret, epochNow, pictures })
    doors.route(STAND_IN_PATH, standIn)
  }
  return { ...product, mounted: doors }
}
